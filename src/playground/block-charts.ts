import { agreeing, all, byScene } from "./block-relations.ts";
import { amount, failed, kindOf, list, oneOf, type Rule, shape, words } from "./block-rules.ts";
import { id } from "./block-texts.ts";
import type { JsonObject } from "./json-object.ts";

const label = words(20, 1);

const positive: Rule = (value, at, scene) => {
  const problems = amount()(value, at, scene);
  return problems.length > 0 || Number(value) > 0
    ? problems
    : failed(at, "must be greater than 0", { type: "minimum", expected: 0 });
};

const parts = (rule: Rule) => byScene(({ settings }) => list(rule, 1, settings.mostChartParts));
const segment = shape({ "label!": label, "value!": positive });
const point = shape({ "label!": label, "value!": amount() });
const series = shape({ "name!": label, "data!": list(point, 1, 20) });
const axes = shape({ "categories!": list(label, 1, 20), x_label: words(50), y_label: words(50) });

type Series = { name: string; data: { label: string }[] };
const seriesOf = (chart: JsonObject) => chart["series"] as Series[];

const ownNames = agreeing("series", "every series must have a name of its own", (chart) => {
  const names = seriesOf(chart).map(({ name }) => name);
  return new Set(names).size === names.length;
});

/** One point for every category, and none besides. */
const pointForEach = agreeing("series", "every series must have one point for each category", (chart) => {
  const { categories } = chart["axis_config"] as { categories: string[] };
  const wanted = categories.toSorted().join("\n");
  return seriesOf(chart).every(
    ({ data }) =>
      wanted ===
      data
        .map((one) => one.label)
        .toSorted()
        .join("\n"),
  );
});

const plotted = (type: string): Rule =>
  shape({ "type!": oneOf(type), "series!": parts(series), "axis_config!": axes }, all(ownNames, pointForEach));

const pie = shape({ "type!": oneOf("pie"), "segments!": parts(segment) });

export const dataVisualization = shape({
  "type!": oneOf("data_visualization"),
  block_id: id,
  "title!": words(50, 1),
  "chart!": kindOf({ pie, bar: plotted("bar"), line: plotted("line"), area: plotted("area") }),
});
