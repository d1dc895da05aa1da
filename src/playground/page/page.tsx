import { render } from "preact";
import { Playground } from "./playground.tsx";

const root = document.getElementById("page");
if (root) render(<Playground />, root);
