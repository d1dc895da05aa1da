import type { FileInput } from "@slack/types";
import { useState } from "preact/hooks";
import { besideField, type ElementProps, fieldId, useElement, useFocusOnLoad } from "./surface.ts";

const usualMost = 10;

const limitWords = ({ filetypes, max_files: most = usualMost }: FileInput): string => {
  const kinds = filetypes && filetypes.length > 0 ? ` of the kinds ${filetypes.join(", ")}` : "";
  return `${most === 1 ? "One file" : `At most ${most} files`}${kinds}.`;
};

/** Files, of which the names alone are told: their bytes stay where they are. */
export const FileElement = ({ element, blockId, sends, label }: ElementProps<FileInput>) => {
  const { value, change } = useElement(element, blockId, sends);
  const [isTooMany, setTooMany] = useState(false);
  const most = element.max_files ?? usualMost;
  const names = Array.isArray(value) ? value : [];
  const choose = (files: FileList | null) => {
    const chosen = [...(files ?? [])].map(({ name }) => name);
    setTooMany(chosen.length > most);
    void change(chosen.slice(0, most));
  };
  return (
    <div class="files">
      <input
        ref={useFocusOnLoad(element)}
        class="field"
        type="file"
        id={fieldId(label)}
        aria-label={label ? undefined : "Files"}
        aria-describedby={besideField(label)}
        multiple={most > 1}
        accept={element.filetypes?.map((kind) => `.${kind}`).join(",")}
        onChange={(event) => choose(event.currentTarget.files)}
      />
      <p class={isTooMany ? "trouble" : "hint"} id={label ? `${label}-count` : undefined}>
        {limitWords(element)}
        {isTooMany && " The others were left out."}
      </p>
      {names.length > 0 && (
        <ul class="file-names" aria-label="Chosen files">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
