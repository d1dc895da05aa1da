import type { Block } from "@slack/types";
import type { ComponentType } from "preact";
import { Trouble } from "../trouble.tsx";
import { ActionsBlock } from "./actions-block.tsx";
import { AlertBlock } from "./alert-block.tsx";
import { CardBlock } from "./card-block.tsx";
import { CarouselBlock } from "./carousel-block.tsx";
import { ChartBlock } from "./chart-block.tsx";
import { ContainerBlock } from "./container-block.tsx";
import { ContextActionsBlock } from "./context-actions-block.tsx";
import { ContextBlock } from "./context-block.tsx";
import { DataTableBlock } from "./data-table-block.tsx";
import type { DrawnBlock } from "./drawn-block.ts";
import { FileBlock } from "./file-block.tsx";
import { HeaderBlock } from "./header-block.tsx";
import { ImageBlock } from "./image-block.tsx";
import { InputBlock } from "./input-block.tsx";
import { MarkdownBlock } from "./markdown-block.tsx";
import { PlanBlock } from "./plan-block.tsx";
import { RichTextBlock } from "./rich-text-block.tsx";
import { SectionBlock } from "./section-block.tsx";
import { TableBlock } from "./table-block.tsx";
import { TaskCardBlock } from "./task-card-block.tsx";
import { UndrawnBlock } from "./undrawn-block.tsx";
import { VideoBlock } from "./video-block.tsx";

type Props<Kind extends Block> = { block: Kind; error: string | null };
type Drawers = { [Type in DrawnBlock["type"]]: ComponentType<Props<Extract<DrawnBlock, { type: Type }>>> };

const drawers: Drawers = {
  actions: ActionsBlock,
  alert: AlertBlock,
  card: CardBlock,
  carousel: CarouselBlock,
  container: ContainerBlock,
  context: ContextBlock,
  context_actions: ContextActionsBlock,
  data_table: DataTableBlock,
  data_visualization: ChartBlock,
  divider: () => <hr />,
  file: FileBlock,
  header: HeaderBlock,
  image: ImageBlock,
  input: InputBlock,
  markdown: MarkdownBlock,
  plan: PlanBlock,
  rich_text: RichTextBlock,
  section: SectionBlock,
  table: TableBlock,
  task_card: TaskCardBlock,
  video: VideoBlock,
};

const isDrawn = (block: Block): block is DrawnBlock => Object.hasOwn(drawers, block.type);

const drawn = (props: Props<Block>) => {
  if (!isDrawn(props.block)) return <UndrawnBlock what={props.block} />;
  const Drawer = drawers[props.block.type] as ComponentType<Props<Block>>;
  return <Drawer {...props} />;
};

/** One block of any type; a type that is not drawn shows as a labelled box, never as nothing. */
export const BlockView = ({ block, error }: Props<Block>) => (
  <div class={`block of-${block.type}`}>
    {drawn({ block, error })}
    {block.type === "input" ? null : <Trouble says={error} />}
  </div>
);
