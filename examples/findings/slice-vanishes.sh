#!/usr/bin/env bash
# Cube's client 1.7.43: of deals without a stage (null) and deals of the stage '' in one month, a chart and a table keep the latter only: 70 of 100 are
# gone, and nothing says so. Each alone is shown, and so are those without a stage beside another one. A conversion that is null, since nothing was
# counted, is drawn as 0, like a month without rows.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

packages @cubejs-client/core@1.7.43

cat >"$work/pivot.mjs" <<'JS'
import { ResultSet } from '@cubejs-client/core';

const month = { dimension: 'deals.closed', granularity: 'month', dateRange: ['2026-01-01T00:00:00.000', '2026-03-31T23:59:59.999'] };
const title = (name, type) => ({ title: name, shortTitle: name, type });

function show(what, measure, dimensions, data) {
  const query = { timezone: 'UTC', order: [], filters: [], measures: [measure], dimensions, timeDimensions: [month] };
  const annotation = {
    measures: { [measure]: title(measure, 'number') },
    dimensions: Object.fromEntries(dimensions.map((name) => [name, title(name, 'string')])),
    timeDimensions: { 'deals.closed.month': title('month', 'time') },
    segments: {},
  };
  const result = new ResultSet({ queryType: 'regularQuery', results: [{ query, data, annotation }], pivotQuery: query });
  console.log(what);
  for (const { x, xValues, ...values } of result.chartPivot()) {
    console.log('  ' + x.slice(0, 7) + ' ' + JSON.stringify(values));
  }
}

const january = { 'deals.closed.month': '2026-01-01T00:00:00.000', 'deals.closed': '2026-01-01T00:00:00.000' };
const without = { ...january, 'deals.stage': null, 'deals.value': '70' };
const empty = { ...january, 'deals.stage': '', 'deals.value': '30' };
show("deals without a stage", 'deals.value', ['deals.stage'], [without]);
show("deals of the stage ''", 'deals.value', ['deals.stage'], [empty]);
show('both', 'deals.value', ['deals.stage'], [without, empty]);
show("without a stage, and won", 'deals.value', ['deals.stage'], [without, { ...empty, 'deals.stage': 'won' }]);
show('a conversion that is null in January', 'deals.conversion', [], [{ ...january, 'deals.conversion': null }]);
JS
node_run pivot.mjs | expect <(cat <<'SEEN'
deals without a stage
  2026-01 {"deals.value":70}
  2026-02 {"deals.value":0}
  2026-03 {"deals.value":0}
deals of the stage ''
  2026-01 {"[Empty string],deals.value":30}
  2026-02 {"[Empty string],deals.value":0}
  2026-03 {"[Empty string],deals.value":0}
both
  2026-01 {"[Empty string],deals.value":30}
  2026-02 {"[Empty string],deals.value":0}
  2026-03 {"[Empty string],deals.value":0}
without a stage, and won
  2026-01 {"deals.value":70,"won,deals.value":30}
  2026-02 {"deals.value":0,"won,deals.value":0}
  2026-03 {"deals.value":0,"won,deals.value":0}
a conversion that is null in January
  2026-01 {"deals.conversion":0}
  2026-02 {"deals.conversion":0}
  2026-03 {"deals.conversion":0}
SEEN
)
