import type { BlockElement } from "../element-state.ts";
import { ButtonElement } from "./button-element.tsx";
import { ChoiceElement } from "./choice-element.tsx";
import { DateElement } from "./date-element.tsx";
import { ExternalSelectElement } from "./external-select-element.tsx";
import { FeedbackElement } from "./feedback-element.tsx";
import { FileElement } from "./file-element.tsx";
import { IconButtonElement } from "./icon-button-element.tsx";
import { Picture } from "./image-block.tsx";
import { ManySelectElement } from "./many-select-element.tsx";
import { OverflowElement } from "./overflow-element.tsx";
import { RichTextElement } from "./rich-text-element.tsx";
import { SelectElement } from "./select-element.tsx";
import type { ElementProps } from "./surface.ts";
import { TextElement } from "./text-element.tsx";
import { UndrawnBlock } from "./undrawn-block.tsx";
import { WorkflowButtonElement } from "./workflow-button-element.tsx";

/** One element of any type, wherever it stands. */
export const ElementView = ({ element, ...rest }: ElementProps<BlockElement>) => {
  switch (element.type) {
    case "button":
      return <ButtonElement element={element} {...rest} />;
    case "workflow_button":
      return <WorkflowButtonElement element={element} {...rest} />;
    case "icon_button":
      return <IconButtonElement element={element} {...rest} />;
    case "feedback_buttons":
      return <FeedbackElement element={element} {...rest} />;
    case "overflow":
      return <OverflowElement element={element} {...rest} />;
    case "image":
      return <Picture image={element} />;
    case "static_select":
    case "users_select":
    case "conversations_select":
    case "channels_select":
      return <SelectElement element={element} {...rest} />;
    case "multi_static_select":
    case "multi_users_select":
    case "multi_conversations_select":
    case "multi_channels_select":
      return <ManySelectElement element={element} {...rest} />;
    case "external_select":
    case "multi_external_select":
      return <ExternalSelectElement element={element} {...rest} />;
    case "radio_buttons":
    case "checkboxes":
      return <ChoiceElement element={element} {...rest} />;
    case "datepicker":
    case "timepicker":
    case "datetimepicker":
      return <DateElement element={element} {...rest} />;
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
    case "number_input":
      return <TextElement element={element} {...rest} />;
    case "rich_text_input":
      return <RichTextElement element={element} {...rest} />;
    case "file_input":
      return <FileElement element={element} {...rest} />;
    default:
      return <UndrawnBlock what={element} />;
  }
};
