import type { PlanBlock as Plan, TaskCardBlock as Task } from "@slack/types";
import { TaskCardBlock } from "./task-card-block.tsx";

/** A work in steps, and how many of them are done. */
export const PlanBlock = ({ block }: { block: Plan }) => {
  const tasks = (block.tasks ?? []) as Task[];
  const done = tasks.filter(({ status }) => status === "complete").length;
  return (
    <section class="plan" aria-label={block.title}>
      <p class="plan-head">
        <strong>{block.title}</strong>
        {tasks.length > 0 && (
          <span class="muted">
            {done} of {tasks.length} done
          </span>
        )}
      </p>
      <ol class="plan-tasks">
        {tasks.map((task, index) => (
          <li key={task.task_id ?? index}>
            <TaskCardBlock block={task} />
          </li>
        ))}
      </ol>
    </section>
  );
};
