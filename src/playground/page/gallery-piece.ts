import type { Block } from "@slack/types";

/** One view of an app in one size, as the server of the gallery sends it. */
export type GalleryPiece = {
  name: string;
  size: "small" | "full" | "crowded";
  surface: "message" | "modal" | "home" | "ephemeral";
  blocks: Block[];
  /** Of a message: what notifications and screen readers have of it. */
  text: string;
  title?: string;
  submit?: string;
  close?: string;
  /** How much of it goes to Slack. */
  bytes: number;
};

/** As addresses and pictures name it: "digest.full". */
export const pieceName = ({ name, size }: Pick<GalleryPiece, "name" | "size">): string => `${name}.${size}`;
/** "digest first", for people to read. */
export const pieceWords = ({ name }: Pick<GalleryPiece, "name">): string => name.replaceAll("-", " ");
