import { Icon } from "./icon.tsx";
import { NightForm } from "./night-form.tsx";
import { PopupButton } from "./popup-button.tsx";
import { RestForm } from "./rest-form.tsx";
import { StatusForm } from "./status-form.tsx";

/** What one sets about oneself: the status, the pauses, the nights. */
export const PersonMenu = () => (
  <PopupButton
    label="Your status and notifications"
    face={<Icon name="more" size={18} />}
    className="button icon-button quiet person-menu"
    isMenu={false}
  >
    {(close) => (
      <div class="person-parts">
        <StatusForm close={close} />
        <RestForm />
        <NightForm />
      </div>
    )}
  </PopupButton>
);
