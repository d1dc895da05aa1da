import { failed, lengthOf, type Problem, type Scene } from "./block-rules.ts";
import type { BlockSettings } from "./block-settings.ts";
import { charactersOf, mostCharacters } from "./block-tables.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";

/** A block with its place: "/2/child_blocks/0". */
type Placed = { block: JsonObject; at: string };

/** Every block of a payload, those inside of containers and carousels among them. */
export function everyBlock(blocks: JsonObject[], below = ""): Placed[] {
  return blocks.flatMap((block, place) => {
    const at = `${below}/${place}`;
    const inside = block["type"] === "container" ? "child_blocks" : block["type"] === "carousel" ? "elements" : undefined;
    return [{ block, at }, ...(inside ? everyBlock(block[inside] as JsonObject[], `${at}/${inside}`) : [])];
  });
}

/** What is wrong with blocks that are right each by itself: ids given twice, and too much of something together. */
export function problemsTogether(blocks: JsonObject[], { surface, settings }: Scene): Problem[] {
  const placed = everyBlock(blocks);
  const ofType = (type: string) => placed.filter(({ block }) => block["type"] === type);
  const written = ofType("markdown").reduce((sum, { block }) => sum + lengthOf(String(block["text"]), settings), 0);
  return [
    ...(settings.repeatedBlockIds && surface === "message" ? [] : repeatedBlockIds(placed)),
    ...placed.flatMap(repeatedActionIds),
    ...tooMany(ofType("data_visualization"), 2),
    ...tooMany(ofType("table"), settings.mostTables),
    ...(written > 12_000 ? failed("", "markdown blocks must be less than 12001 characters together") : []),
    ...["table", "data_table"].flatMap((type) => tooLong(type, ofType(type), settings)),
  ];
}

const tooMany = (placed: Placed[], most: number): Problem[] =>
  placed.slice(most).flatMap(({ at, block }) => failed(at, `no more than ${most} ${String(block["type"])} blocks allowed`));

function tooLong(type: string, placed: Placed[], settings: BlockSettings): Problem[] {
  const most = mostCharacters[type] ?? 0;
  const characters = placed.reduce((sum, { block }) => sum + charactersOf(block["rows"], settings), 0);
  return characters > most ? failed("", `${type} blocks must be less than ${most + 1} characters together`) : [];
}

/** A block_id may stand once in a payload; a markdown block's is not kept, and so not counted. */
function repeatedBlockIds(placed: Placed[]): Problem[] {
  const named = placed.filter(({ block }) => block["block_id"] !== undefined && block["type"] !== "markdown");
  const ids = named.map(({ block }) => block["block_id"]);
  return named.flatMap(({ at, block }, place) =>
    ids.indexOf(block["block_id"]) === place ? [] : taken(`${at}/block_id`, "block_id", block["block_id"]),
  );
}

/** An action_id may stand once in a block. */
function repeatedActionIds({ block, at }: Placed): Problem[] {
  const field = block["type"] === "card" ? "actions" : "elements";
  const elements = Array.isArray(block[field]) ? block[field].filter(isJsonObject) : [];
  const ids = elements.map((element) => element["action_id"]);
  return ids.flatMap((id, place) =>
    id === undefined || ids.indexOf(id) === place ? [] : taken(`${at}/${field}/${place}/action_id`, "action_id", id),
  );
}

const taken = (at: string, field: string, id: unknown) => failed(at, `\`${field}\` "${String(id)}" already exists`);
