import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Shows the thread of a message of the conversation at hand. */
export const ThreadContext = createContext<(ts: string) => void>(() => {});

export const useOpenThread = () => useContext(ThreadContext);
