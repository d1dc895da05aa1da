import type { WebSocket } from "ws";

const patienceMs = 250;
/** Those that left a ping unanswered: an app that hangs is not waited for again. */
const mute = new WeakSet<WebSocket>();

/** Resolves when the other end of a connection has answered a ping, when the connection is gone, or after a while. */
export function answeredPing(socket: WebSocket): Promise<void> {
  if (mute.has(socket)) return Promise.resolve();
  return new Promise((resolve) => {
    const answered = () => {
      clearTimeout(timer);
      socket.off("pong", answered).off("close", answered);
      resolve();
    };
    const timer = setTimeout(() => {
      mute.add(socket);
      answered();
    }, patienceMs);
    socket.on("pong", answered).on("close", answered);
    socket.ping();
  });
}
