/** What went wrong, beside what caused it; said aloud when it appears. Nothing when nothing did. */
export const Trouble = ({ says, id }: { says: string | null; id?: string }) =>
  says === null ? null : (
    <p class="trouble" role="alert" id={id}>
      {says}
    </p>
  );
