#!/usr/bin/env bash
# Malloy 0.0.431 over DuckDB: the count of joined records counts one for a record that has none. Three deals have five activities, two deals have
# none: deals -> activities.count() is 7. Asked from the activities it is 5; the sum of a field of theirs leaves the two out, as it should.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

packages @malloydata/malloy@0.0.431 @malloydata/db-duckdb@0.0.431 antlr4ts@0.5.0-alpha.4

cat >"$work/counts.mjs" <<'JS'
import malloy from '@malloydata/malloy';
import duckdb from '@malloydata/db-duckdb';

const connection = new duckdb.DuckDBConnection('duckdb', ':memory:');
await connection.runRawSQL('CREATE TABLE deals (id INTEGER, client VARCHAR)');
await connection.runRawSQL("INSERT INTO deals VALUES (1, 'a'), (2, 'a'), (3, 'b'), (4, 'c'), (5, 'c')");
await connection.runRawSQL('CREATE TABLE activities (id INTEGER, deal INTEGER, cost INTEGER)');
await connection.runRawSQL('INSERT INTO activities VALUES (1, 1, 10), (2, 1, 10), (3, 2, 10), (4, 3, 10), (5, 3, 10)');
const model = `
source: activities is duckdb.table('activities') extend { primary_key: id }
source: deals is duckdb.table('deals') extend {
  primary_key: id
  join_many: activities on id = activities.deal
}`;
const runtime = new malloy.SingleConnectionRuntime({ connection });
for (const query of [
  'run: activities -> { aggregate: n is count() }',
  'run: deals -> { aggregate: n is activities.count() }',
  'run: deals -> { group_by: client; aggregate: deals is count(), activities is activities.count(); order_by: client }',
  'run: deals -> { group_by: client; aggregate: cost is activities.cost.sum(); order_by: client }',
  'run: deals -> { aggregate: conversion is count() / activities.count() }',
]) {
  console.log(query);
  for (const row of (await runtime.loadModel(model).loadQuery(query).run()).data.toObject()) {
    console.log('  ' + JSON.stringify(row));
  }
}
await connection.close();
JS
node_run counts.mjs | expect <(cat <<'SEEN'
run: activities -> { aggregate: n is count() }
  {"n":5}
run: deals -> { aggregate: n is activities.count() }
  {"n":7}
run: deals -> { group_by: client; aggregate: deals is count(), activities is activities.count(); order_by: client }
  {"client":"a","deals":2,"activities":3}
  {"client":"b","deals":1,"activities":2}
  {"client":"c","deals":2,"activities":2}
run: deals -> { group_by: client; aggregate: cost is activities.cost.sum(); order_by: client }
  {"client":"a","cost":30}
  {"client":"b","cost":20}
  {"client":"c","cost":0}
run: deals -> { aggregate: conversion is count() / activities.count() }
  {"conversion":0.7142857142857143}
SEEN
)
