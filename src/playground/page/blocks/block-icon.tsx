import { LineDrawing } from "../line-drawing.tsx";

const circle = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z";

const paths = {
  default: "M5 5h14v11H11l-4 4v-4H5Z",
  info: `${circle}M12 11v5M12 7.5h.01`,
  warning: "M12 4 2.8 20h18.4ZM12 10v4.5M12 17.3h.01",
  error: "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3ZM12 7.5v5.5M12 16.4h.01",
  success: `${circle}M8 12.5l2.8 2.8L16 9.5`,
  pending: circle,
  "in progress": `${circle}M12 3v9l6.4 6.4`,
  failed: `${circle}M9 9l6 6M15 9l-6 6`,
  trash: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
  "thumb up": "M7 11v9H4v-9ZM7 11l4-7c1.5 0 2.5 1 2.2 2.6L12.6 10H19l-1.5 8c-.3 1.3-1 2-2.3 2H7",
  "thumb down": "M7 13V4H4v9ZM7 13l4 7c1.5 0 2.5-1 2.2-2.6L12.6 14H19l-1.5-8c-.3-1.3-1-2-2.3-2H7",
  file: "M6 3h8l4 4v14H6ZM14 3v4h4M9 12h6M9 16h6",
  play: "M8 5l11 7-11 7Z",
  run: "M13 3 5 14h6l-1 7 8-11h-6Z",
  rising: "m7 14 5-5 5 5",
  falling: "m7 10 5 5 5-5",
  unsorted: "m8 9 4-4 4 4M8 15l4 4 4-4",
};

export type BlockIconName = keyof typeof paths;

/** What blocks are drawn with, beside the icons of the page. */
export const BlockIcon = ({ name, size = 16 }: { name: BlockIconName; size?: number }) => (
  <LineDrawing path={paths[name]} size={size} />
);
