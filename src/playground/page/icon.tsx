import { LineDrawing } from "./line-drawing.tsx";

const paths = {
  open: "M3 20h18M6 20V5M18 20V5M6 5h12M9 9h6M5 23q2-2 4 0t4 0 4 0",
  shut: "M3 20h18M6 20V5M18 20V5M6 5h12M9 8v12M12 8v12M15 8v12",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  down: "m6 9 6 6 6-6",
  done: "m5 12.5 4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6 6 18",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5M16 4.5a3.5 3.5 0 0 1 0 6M17.5 15c2 .7 3.5 2.4 3.5 5",
  conversation: "M4 5h16v11H10l-5 4v-4H4Z",
  day: "M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  guide: "M5 6h.01M5 12h.01M5 18h.01M9 6h11M9 12h11M9 18h11",
  calls: "M4 8h15m-4-4 4 4-4 4M20 16H5m4-4-4 4 4 4",
  fold: "m9 6 6 6-6 6",
  unfold: "m15 6-6 6 6 6",
  send: "M5 12h13m-5-6 6 6-6 6",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  lock: "M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  reply: "M9 7 4 12l5 5M4 12h10c4 0 6 2 6 6",
  react: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 14c1 1.6 2.4 2.4 4 2.4s3-.8 4-2.4M9 9.5h.01M15 9.5h.01",
  file: "M6 3h8l4 4v14H6ZM14 3v4h4",
  shortcut: "M13 3 5 14h6l-1 7 9-12h-6Z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.5-4 3.500-6 7.500-6s7 2 7.500 6",
  fault: "M12 4 2.500 20h19ZM12 10v4M12 17h.01",
  leave: "M13 5h6v6M19 5l-9 9M17 14v5H5V7h5",
};

export type IconName = keyof typeof paths;

export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <LineDrawing path={paths[name]} size={size} width={name === "more" ? 3.5 : 2} />
);
