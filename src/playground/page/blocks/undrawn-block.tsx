/** For a block or element that this page does not draw: its type, and what it holds. */
export const UndrawnBlock = ({ what }: { what: { type: string } }) => (
  <details class="undrawn">
    <summary>
      Not drawn here: <code>{what.type}</code>
    </summary>
    <pre>{JSON.stringify(what, null, 2)}</pre>
  </details>
);
