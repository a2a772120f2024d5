#!/usr/bin/env bash
# drizzle-cube 0.5.5, a semantic layer for Drizzle, over PostgreSQL (PGlite 0.5.17). Value and number of deals by channel are
# right, until the median is asked for beside them: then they are the largest deal of the channel, and one. Next to the number of activities, deals
# without any are left out. A range ends at .999 of its last second: a deal of half a millisecond later is in no quarter.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

packages drizzle-cube@0.5.5 drizzle-orm@0.45.4 @electric-sql/pglite@0.5.17

cat >"$work/layer.mjs" <<'JS'
import { PGlite } from '@electric-sql/pglite';
import { SemanticLayerCompiler, defineCube } from 'drizzle-cube/server';
import { integer, numeric, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';

const postgres = new PGlite();
await postgres.exec(`
  CREATE TABLE deals (id INT PRIMARY KEY, amount NUMERIC, closed TIMESTAMP);
  CREATE TABLE activities (id INT PRIMARY KEY, deal INT, channel TEXT);
  INSERT INTO deals VALUES (1, 100, '2026-01-10'), (2, 20, '2026-02-10'), (3, 3, '2026-03-31 23:59:59.9995'), (4, 7, '2026-03-01');
  INSERT INTO activities VALUES (1, 1, 'call'), (2, 2, 'call'), (3, 3, 'call'), (4, 3, 'mail')`);
const deals = pgTable('deals', { id: integer('id'), amount: numeric('amount'), closed: timestamp('closed') });
const activities = pgTable('activities', { id: integer('id'), deal: integer('deal'), channel: text('channel') });
const activity = defineCube('Activities', {
  sql: () => ({ from: activities }),
  joins: { Deals: { targetCube: () => deal, relationship: 'belongsTo', on: [{ source: activities.deal, target: deals.id }] } },
  measures: { count: { type: 'count', sql: activities.id } },
  dimensions: { id: { type: 'number', sql: activities.id, primaryKey: true }, channel: { type: 'string', sql: activities.channel } },
});
const deal = defineCube('Deals', {
  sql: () => ({ from: deals }),
  joins: { Activities: { targetCube: () => activity, relationship: 'hasMany', on: [{ source: deals.id, target: activities.deal }] } },
  measures: { count: { type: 'count', sql: deals.id }, value: { type: 'sum', sql: deals.amount }, median: { type: 'median', sql: deals.amount } },
  dimensions: { id: { type: 'number', sql: deals.id, primaryKey: true }, closed: { type: 'time', sql: deals.closed } },
});
const layer = new SemanticLayerCompiler({ drizzle: drizzle(postgres), schema: { deals, activities }, engineType: 'postgres' });
layer.registerCube(activity);
layer.registerCube(deal);
const show = async (what, query) => console.log(what + ': ' + JSON.stringify((await layer.execute(query, { securityContext: {} })).data));

await show('all deals', { measures: ['Deals.count', 'Deals.value'] });
await show('by channel of their activities', { measures: ['Deals.count', 'Deals.value'], dimensions: ['Activities.channel'], order: { 'Activities.channel': 'asc' } });
await show('the same with the median', {
  measures: ['Deals.count', 'Deals.value', 'Deals.median'],
  dimensions: ['Activities.channel'],
  order: { 'Activities.channel': 'asc' },
});
await show('beside the number of activities', { measures: ['Deals.count', 'Deals.value', 'Activities.count'] });
await show('of the first quarter', {
  measures: ['Deals.count', 'Deals.value'],
  filters: [{ member: 'Deals.closed', operator: 'inDateRange', values: ['2026-01-01', '2026-03-31'] }],
});
await show('of the second', {
  measures: ['Deals.count', 'Deals.value'],
  filters: [{ member: 'Deals.closed', operator: 'inDateRange', values: ['2026-04-01', '2026-06-30'] }],
});
process.exit(0);
JS
node_run layer.mjs | expect <(cat <<'SEEN'
all deals: [{"Deals.count":4,"Deals.value":130}]
by channel of their activities: [{"Activities.channel":"call","Deals.count":3,"Deals.value":123},{"Activities.channel":"mail","Deals.count":1,"Deals.value":3}]
the same with the median: [{"Activities.channel":"call","Deals.count":1,"Deals.value":100,"Deals.median":100},{"Activities.channel":"mail","Deals.count":1,"Deals.value":3,"Deals.median":3}]
beside the number of activities: [{"Deals.count":3,"Deals.value":123,"Activities.count":4}]
of the first quarter: [{"Deals.count":3,"Deals.value":127}]
of the second: [{"Deals.count":0,"Deals.value":null}]
SEEN
)
