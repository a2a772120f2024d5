#!/usr/bin/env bash
# node-ical 0.26.1: a monthly meeting on the 31st or 30th is on the 28th from February on, for good. RFC 5545 (3.3.10) leaves out months that have no
# such day, as ical.js 2.2.1 does. A yearly meeting on 29 February is held every year, on the 28th by the one and on 1 March by the other; by
# the RFC it comes every four years. So one calendar has meetings of other days, months and quarters by who reads it.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

packages node-ical@0.26.1 ical.js@2.2.1

cat >"$work/meetings.mjs" <<'JS'
import ICAL from 'ical.js';
import ical from 'node-ical';

for (const rule of [
  'DTSTART:20260131T090000Z\r\nRRULE:FREQ=MONTHLY;COUNT=4',
  'DTSTART:20260130T090000Z\r\nRRULE:FREQ=MONTHLY;COUNT=4',
  'DTSTART:20260131T090000Z\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4',
  'DTSTART:20240229T090000Z\r\nRRULE:FREQ=YEARLY;COUNT=3',
]) {
  const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20240101T000000Z\r\n${rule}\r\nSUMMARY:Call\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  console.log(rule.replace('\r\n', ' '));
  const event = Object.values(ical.sync.parseICS(text)).find((part) => part.type === 'VEVENT');
  console.log('  node-ical: ' + event.rrule.all().map((time) => time.toISOString().slice(0, 10)).join(' '));
  const times = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).iterator();
  const days = [];
  for (let time = times.next(); time; time = times.next()) {
    days.push(time.toString().slice(0, 10));
  }
  console.log('  ical.js:   ' + days.join(' '));
}
JS
node_run meetings.mjs | expect <(cat <<'SEEN'
DTSTART:20260131T090000Z RRULE:FREQ=MONTHLY;COUNT=4
  node-ical: 2026-01-31 2026-02-28 2026-03-28 2026-04-28
  ical.js:   2026-01-31 2026-03-31 2026-05-31 2026-07-31
DTSTART:20260130T090000Z RRULE:FREQ=MONTHLY;COUNT=4
  node-ical: 2026-01-30 2026-02-28 2026-03-28 2026-04-28
  ical.js:   2026-01-30 2026-03-30 2026-04-30 2026-05-30
DTSTART:20260131T090000Z RRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4
  node-ical: 2026-01-31 2026-03-31 2026-05-31 2026-07-31
  ical.js:   2026-01-31 2026-03-31 2026-05-31 2026-07-31
DTSTART:20240229T090000Z RRULE:FREQ=YEARLY;COUNT=3
  node-ical: 2024-02-29 2025-02-28 2026-02-28
  ical.js:   2024-02-29 2025-03-01 2026-03-01
SEEN
)
