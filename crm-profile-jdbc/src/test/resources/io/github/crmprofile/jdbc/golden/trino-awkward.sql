SELECT 0 AS cp_out0, cp_rows.cp_col0 AS cp_out1, cp_rows.cp_col1 AS cp_out2, cp_rows.cp_col2 AS cp_out3, cp_rows.cp_col3 AS cp_out4, CAST(NULL AS BIGINT) AS cp_out5, CAST(NULL AS BIGINT) AS cp_out6, CAST(NULL AS BIGINT) AS cp_out7, CAST(NULL AS BIGINT) AS cp_out8, CAST(NULL AS DECIMAL(30, 0)) AS cp_out9, CAST(NULL AS DECIMAL(30, 0)) AS cp_out10, CAST(NULL AS TIMESTAMP) AS cp_out11, CAST(NULL AS DATE) AS cp_out12
FROM (SELECT CAST(p.pname AS VARCHAR) AS cp_col0, CAST(p.job AS VARCHAR) AS cp_col1, CAST(p.web AS VARCHAR) AS cp_col2, CASE WHEN (p.employer IS NOT NULL AND (p.employer <> ? OR p.employer IS NULL) AND p.employer LIKE ? ESCAPE '!') THEN p.employer END AS cp_col3, SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid = ?)) cp_rows
UNION ALL SELECT 1, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid = ?)) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'EMAIL' AND pc.pos = 0)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 2, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid = ?)) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'EMAIL' AND pc.pos = 1)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 3, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid = ?)) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'EMAIL' AND pc.pos = 2)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 4, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid = ?)) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'PHONE' AND pc.pos = 0)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 5, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid = ?)) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'PHONE' AND pc.pos = 1)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 6, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid = ?)) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'PHONE' AND pc.pos = 2)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 7, cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col4, CAST(NULL AS VARCHAR), COUNT(*), COUNT(cp_rows.cp_col0), cp_rows.cp_col3, CAST(NULL AS BIGINT), SUM(cp_rows.cp_col0 + CAST(0 AS DECIMAL(20, 0))), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT cp_src.cp_v0 AS cp_col0, cp_src.cp_v3 AS cp_col1, cp_src.cp_v8 AS cp_col2, (((CASE WHEN (cp_src.cp_v6 >= ? AND (cp_src.cp_v6 <= ? OR YEAR(cp_src.cp_v6) <= 9999)) THEN CASE WHEN cp_src.cp_v6 < ? THEN CASE WHEN cp_src.cp_v6 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 18 + CASE WHEN (cp_src.cp_v5 = 1 AND (cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800)) THEN CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN cp_src.cp_v4 < ? THEN 4 ELSE 5 END END ELSE CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN 6 ELSE 7 END ELSE CASE WHEN cp_src.cp_v4 < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN 10 ELSE 11 END ELSE CASE WHEN cp_src.cp_v4 < ? THEN 12 ELSE 13 END END ELSE CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN 14 ELSE 15 END ELSE CASE WHEN cp_src.cp_v4 < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 4 + CASE WHEN (LENGTH(CAST(cp_src.cp_v9 AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN CASE WHEN cp_src.cp_v9 < ? THEN CASE WHEN cp_src.cp_v9 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_src.cp_v10 = 1 THEN 1 ELSE 0 END AS cp_col3, CASE WHEN (cp_src.cp_v3 IN (?, ?, ?) AND ((cp_src.cp_v5 = 1 AND (cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800)) OR (cp_src.cp_v3 NOT IN (?, ?) OR cp_src.cp_v3 IS NULL)) AND ((cp_src.cp_v6 >= ? AND (cp_src.cp_v6 <= ? OR YEAR(cp_src.cp_v6) <= 9999)) OR (cp_src.cp_v3 <> ? OR cp_src.cp_v3 IS NULL)) AND (cp_src.cp_v7 = 1 OR cp_src.cp_v0 IS NULL) AND ((cp_src.cp_v6 >= ? AND (cp_src.cp_v6 <= ? OR YEAR(cp_src.cp_v6) <= 9999)) OR CASE WHEN (cp_src.cp_v6 IS NOT NULL AND (cp_src.cp_v6 IS NULL OR cp_src.cp_v6 < ? OR (cp_src.cp_v6 > ? AND YEAR(cp_src.cp_v6) > 9999))) THEN 0 ELSE 1 END = 1) AND ((cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800) OR CASE WHEN (cp_src.cp_v4 IS NOT NULL AND CASE WHEN (cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800) THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1) AND ((LENGTH(CAST(cp_src.cp_v9 AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) OR CASE WHEN (REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND CASE WHEN (LENGTH(CAST(cp_src.cp_v9 AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1)) THEN CAST(NULL AS VARCHAR) ELSE (CAST((CASE WHEN (cp_src.cp_v3 NOT IN (?, ?, ?) OR cp_src.cp_v3 IS NULL) THEN 1 ELSE 0 END + CASE WHEN (cp_src.cp_v3 IN (?, ?) AND CASE WHEN (cp_src.cp_v5 = 1 AND (cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800)) THEN 0 ELSE 1 END = 1) THEN 2 ELSE 0 END + CASE WHEN (cp_src.cp_v3 = ? AND (cp_src.cp_v6 IS NULL OR cp_src.cp_v6 < ? OR (cp_src.cp_v6 > ? AND YEAR(cp_src.cp_v6) > 9999))) THEN 4 ELSE 0 END + CASE WHEN (cp_src.cp_v0 IS NOT NULL AND cp_src.cp_v7 = 0) THEN 8 ELSE 0 END + CASE WHEN ((cp_src.cp_v6 IS NOT NULL AND (cp_src.cp_v6 IS NULL OR cp_src.cp_v6 < ? OR (cp_src.cp_v6 > ? AND YEAR(cp_src.cp_v6) > 9999))) OR (cp_src.cp_v4 IS NOT NULL AND CASE WHEN (cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800) THEN 0 ELSE 1 END = 1) OR (REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND CASE WHEN (LENGTH(CAST(cp_src.cp_v9 AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1)) THEN 16 ELSE 0 END) AS VARCHAR) || (' ' || cp_src.cp_v1)) END AS cp_col4
FROM (SELECT d.micros AS cp_v0, d.id AS cp_v1, CAST(d.sem AS VARCHAR) AS cp_v3, (CASE WHEN d.closed IS NOT NULL THEN d.closed END) AS cp_v4, CASE WHEN (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL) THEN 1 ELSE 0 END AS cp_v5, d.made AS cp_v6, CASE WHEN REGEXP_LIKE(CAST(d.cur AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 1 ELSE 0 END AS cp_v7, CAST(d.cur AS VARCHAR) AS cp_v8, d.changed AS cp_v9, CASE WHEN (cp_join0.cp_flag0 = 1 OR cp_join1.cp_flag0 = 1 OR cp_join2.cp_flag0 = 1) THEN 1 ELSE 0 END AS cp_v10
FROM crm_deal d
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_call x
WHERE ((x.ts >= ? AND x.ts < ?) AND (x.done = 1) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND (b.oid IS NOT NULL AND b.oid IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?))))
GROUP BY b.oid) cp_join0 ON cp_join0.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_mail x
WHERE ((x.done = 1) AND ((x.sent >= ? AND x.sent < ?) OR ((x.sent_day >= ? AND x.sent_day < ?) AND (x.sent IS NULL OR x.sent < ? OR (x.sent > ? AND YEAR(x.sent) > 9999)))) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND (b.oid IS NOT NULL AND b.oid IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?))))
GROUP BY b.oid) cp_join1 ON cp_join1.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_todo x
WHERE ((x.ts >= ? AND x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) AND (x.done = 1) AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.kind AS VARCHAR) IS NULL) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND (b.oid IS NOT NULL AND b.oid IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?))))
GROUP BY b.oid) cp_join2 ON cp_join2.cp_key = d.id
WHERE ((d.del = 0) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?)) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_src) cp_rows
GROUP BY cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col4
UNION ALL SELECT 8, cp_rows.cp_col0, cp_rows.cp_col1, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), cp_rows.cp_col4, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), cp_rows.cp_col3, CAST(NULL AS DECIMAL(30, 0)), cp_rows.cp_col2, CAST(NULL AS DATE)
FROM (SELECT d.id AS cp_col0, CAST(d.sem AS VARCHAR) AS cp_col1, d.made AS cp_col2, CASE WHEN ((CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL) AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= -62135596800 AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < 253402300800)) THEN (CASE WHEN d.closed IS NOT NULL THEN d.closed END) END AS cp_col3, (CASE WHEN (d.made >= ? AND (d.made <= ? OR YEAR(d.made) <= 9999)) THEN 1 ELSE 0 END) * 2 + CASE WHEN ((CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL) AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= -62135596800 AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < 253402300800)) THEN 1 ELSE 0 END AS cp_col4
FROM crm_deal d
WHERE ((d.del = 0) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?)) AND (CAST(d.sem AS VARCHAR) = ? AND (d.made >= ? AND (d.made <= ? OR YEAR(d.made) <= 9999)) AND ((CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL) AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= -62135596800 AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < 253402300800))) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
UNION ALL SELECT 9, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT 1 AS cp_col
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ? AND CASE WHEN REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 0 ELSE 1 END = 1)) cp_rows
UNION ALL SELECT 10, cp_rows.cp_col1, cp_rows.cp_col3, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), cp_rows.cp_col2, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), MAX(cp_rows.cp_col0), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT x.ts AS cp_col0, CAST(x.dir AS VARCHAR) AS cp_col1, (((CASE WHEN (x.done = 1) THEN 1 ELSE 0 END) * 4 + CASE WHEN (x.ts >= -62135596800000 AND x.ts < 253402300800000) THEN CASE WHEN x.ts < ? THEN CASE WHEN x.ts < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_join0.cp_flag0 = 1 THEN 1 ELSE 0 END) * 2 + CASE WHEN (x.ts < ? AND (x.ts >= -62135596800000 AND x.ts < 253402300800000)) THEN 1 ELSE 0 END AS cp_col2, CASE WHEN (((x.ts >= -62135596800000 AND x.ts < 253402300800000) OR CASE WHEN (x.done = 1) THEN 0 ELSE 1 END = 1) AND ((x.ts < ? AND (x.ts >= -62135596800000 AND x.ts < 253402300800000)) OR CASE WHEN (x.ts >= -62135596800000 AND x.ts < 253402300800000) THEN 0 ELSE 1 END = 1 OR CASE WHEN (x.done = 1) THEN 0 ELSE 1 END = 1) AND CASE WHEN (REGEXP_LIKE(CAST(x.dir AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.dir AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.dir AS VARCHAR) IS NULL)) THEN 0 ELSE 1 END = 1 AND ((x.ts >= -62135596800000 AND x.ts < 253402300800000) OR CASE WHEN (x.ts IS NOT NULL AND CASE WHEN (x.ts >= -62135596800000 AND x.ts < 253402300800000) THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1)) THEN CAST(NULL AS VARCHAR) ELSE (CAST((CASE WHEN (CASE WHEN (x.ts >= -62135596800000 AND x.ts < 253402300800000) THEN 0 ELSE 1 END = 1 AND (x.done = 1)) THEN 1 ELSE 0 END + CASE WHEN ((x.ts >= -62135596800000 AND x.ts < 253402300800000) AND CASE WHEN (x.ts < ? AND (x.ts >= -62135596800000 AND x.ts < 253402300800000)) THEN 0 ELSE 1 END = 1 AND (x.done = 1)) THEN 2 ELSE 0 END + CASE WHEN (REGEXP_LIKE(CAST(x.dir AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.dir AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.dir AS VARCHAR) IS NULL)) THEN 4 ELSE 0 END + CASE WHEN (x.ts IS NOT NULL AND CASE WHEN (x.ts >= -62135596800000 AND x.ts < 253402300800000) THEN 0 ELSE 1 END = 1) THEN 8 ELSE 0 END) AS VARCHAR) || (' ' || x.id)) END AS cp_col3
FROM crm_call x
LEFT
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0
FROM crm_deal d
WHERE ((d.del = 0) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?)) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act) cp_join0 ON cp_join0.cp_key = x.id
WHERE (x.id IN (SELECT b.act AS cp_key
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid = ?)
UNION ALL SELECT cp_keys.cp_key
FROM (SELECT b.act AS cp_key
FROM crm_bind b
WHERE ((b.otype = '2' AND b.del = 0) AND (b.oid IS NOT NULL AND b.oid IN (SELECT d.id
FROM crm_deal d
WHERE (((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]')) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?))))))) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col3
UNION ALL SELECT 11, cp_rows.cp_col0, cp_rows.cp_col2, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), cp_rows.cp_col1, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT cp_src.cp_v5 AS cp_col0, ((CASE WHEN cp_src.cp_v0 = 1 THEN 1 ELSE 0 END) * 4 + CASE WHEN (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) THEN CASE WHEN cp_src.cp_v1 < ? THEN CASE WHEN cp_src.cp_v1 < ? THEN 1 ELSE 2 END ELSE 3 END WHEN ((cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)) AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) THEN CASE WHEN cp_src.cp_v2 < ? THEN CASE WHEN cp_src.cp_v2 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_src.cp_v6 = 1 THEN 1 ELSE 0 END AS cp_col1, CASE WHEN ((((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) OR cp_src.cp_v0 = 0) AND (((cp_src.cp_v1 < ? AND (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999))) OR (cp_src.cp_v2 < ? AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?) AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)))) OR CASE WHEN ((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) THEN 0 ELSE 1 END = 1 OR cp_src.cp_v0 = 0) AND ((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR CASE WHEN (cp_src.cp_v1 IS NOT NULL AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999))) THEN 0 ELSE 1 END = 1) AND ((cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?) OR CASE WHEN (cp_src.cp_v2 IS NOT NULL AND (cp_src.cp_v2 IS NULL OR cp_src.cp_v2 < ? OR cp_src.cp_v2 > ?)) THEN 0 ELSE 1 END = 1)) THEN CAST(NULL AS VARCHAR) ELSE (CAST((CASE WHEN (CASE WHEN ((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) THEN 0 ELSE 1 END = 1 AND cp_src.cp_v0 = 1) THEN 1 ELSE 0 END + CASE WHEN (((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) AND CASE WHEN ((cp_src.cp_v1 < ? AND (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999))) OR (cp_src.cp_v2 < ? AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?) AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)))) THEN 0 ELSE 1 END = 1 AND cp_src.cp_v0 = 1) THEN 2 ELSE 0 END + CASE WHEN ((cp_src.cp_v1 IS NOT NULL AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999))) OR (cp_src.cp_v2 IS NOT NULL AND (cp_src.cp_v2 IS NULL OR cp_src.cp_v2 < ? OR cp_src.cp_v2 > ?))) THEN 4 ELSE 0 END) AS VARCHAR) || (' ' || cp_src.cp_v3)) END AS cp_col2
FROM (SELECT CASE WHEN (x.done = 1) THEN 1 ELSE 0 END AS cp_v0, x.sent AS cp_v1, x.sent_day AS cp_v2, x.id AS cp_v3, CAST(COALESCE(x.folder, 'draft') AS VARCHAR) AS cp_v5, CASE WHEN cp_join0.cp_flag0 = 1 THEN 1 ELSE 0 END AS cp_v6
FROM crm_mail x
LEFT
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0
FROM crm_deal d
WHERE ((d.del = 0) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?)) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act) cp_join0 ON cp_join0.cp_key = x.id
WHERE (x.id IN (SELECT b.act AS cp_key
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid = ?)
UNION ALL SELECT cp_keys.cp_key
FROM (SELECT b.act AS cp_key
FROM crm_bind b
WHERE ((b.otype = '2' AND b.del = 0) AND (b.oid IS NOT NULL AND b.oid IN (SELECT d.id
FROM crm_deal d
WHERE (((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]')) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?))))))) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_src) cp_rows
GROUP BY cp_rows.cp_col0, cp_rows.cp_col1, cp_rows.cp_col2
UNION ALL SELECT 12, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), cp_rows.cp_col0, cp_rows.cp_col1
FROM (SELECT cp_src.cp_v1 AS cp_col0, CASE WHEN ((cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)) AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) THEN cp_src.cp_v2 END AS cp_col1
FROM (SELECT CASE WHEN (x.done = 1) THEN 1 ELSE 0 END AS cp_v0, x.sent AS cp_v1, x.sent_day AS cp_v2
FROM crm_mail x
WHERE (x.id IN (SELECT b.act AS cp_key
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid = ?)
UNION ALL SELECT cp_keys.cp_key
FROM (SELECT b.act AS cp_key
FROM crm_bind b
WHERE ((b.otype = '2' AND b.del = 0) AND (b.oid IS NOT NULL AND b.oid IN (SELECT d.id
FROM crm_deal d
WHERE (((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]')) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?))))))) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_src
WHERE (cp_src.cp_v0 = 1 AND ((cp_src.cp_v1 < ? AND (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999))) OR ((cp_src.cp_v2 < ? AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)))) AND ((cp_src.cp_v1 < ? AND (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999))) OR (cp_src.cp_v2 < ? AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?) AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)))))) cp_rows
GROUP BY cp_rows.cp_col0, cp_rows.cp_col1
UNION ALL SELECT 13, MAX(cp_rows.cp_col0), cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col4, COUNT(*), cp_rows.cp_col3, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN x.ts END AS cp_col0, CAST(x.kind AS VARCHAR) AS cp_col1, CAST(x.dir AS VARCHAR) AS cp_col2, (((CASE WHEN (x.done = 1) THEN 1 ELSE 0 END) * 4 + CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN CASE WHEN x.ts < ? THEN CASE WHEN x.ts < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_join0.cp_flag0 = 1 THEN 1 ELSE 0 END) * 2 + CASE WHEN (x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) THEN 1 ELSE 0 END AS cp_col3, CASE WHEN (((LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) OR CASE WHEN (x.done = 1) THEN 0 ELSE 1 END = 1) AND CASE WHEN (CAST(x.kind AS VARCHAR) = ? OR CASE WHEN REGEXP_LIKE(CAST(x.kind AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1 AND ((x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) OR CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1 OR CASE WHEN (x.done = 1) THEN 0 ELSE 1 END = 1) AND CASE WHEN (REGEXP_LIKE(CAST(x.kind AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?) OR CAST(x.kind AS VARCHAR) IS NULL)) THEN 0 ELSE 1 END = 1 AND CASE WHEN (REGEXP_LIKE(CAST(x.dir AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.dir AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.dir AS VARCHAR) IS NULL)) THEN 0 ELSE 1 END = 1 AND ((LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) OR CASE WHEN (REGEXP_LIKE(CAST(x.ts AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1)) THEN CAST(NULL AS VARCHAR) ELSE (CAST((CASE WHEN (CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1 AND (x.done = 1)) THEN 1 ELSE 0 END + CASE WHEN ((CAST(x.kind AS VARCHAR) = ? OR CASE WHEN REGEXP_LIKE(CAST(x.kind AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 0 ELSE 1 END = 1) OR (REGEXP_LIKE(CAST(x.kind AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?) OR CAST(x.kind AS VARCHAR) IS NULL))) THEN 2 ELSE 0 END + CASE WHEN ((LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) AND CASE WHEN (x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) THEN 0 ELSE 1 END = 1 AND (x.done = 1)) THEN 4 ELSE 0 END + CASE WHEN (REGEXP_LIKE(CAST(x.dir AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.dir AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.dir AS VARCHAR) IS NULL)) THEN 8 ELSE 0 END + CASE WHEN (REGEXP_LIKE(CAST(x.ts AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1) THEN 16 ELSE 0 END) AS VARCHAR) || (' ' || x.id)) END AS cp_col4
FROM crm_todo x
LEFT
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0
FROM crm_deal d
WHERE ((d.del = 0) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?)) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act) cp_join0 ON cp_join0.cp_key = x.id
WHERE (x.id IN (SELECT b.act AS cp_key
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid = ?)
UNION ALL SELECT cp_keys.cp_key
FROM (SELECT b.act AS cp_key
FROM crm_bind b
WHERE ((b.otype = '2' AND b.del = 0) AND (b.oid IS NOT NULL AND b.oid IN (SELECT d.id
FROM crm_deal d
WHERE (((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]')) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?))))))) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col4
UNION ALL SELECT 14, cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col5, cp_rows.cp_col7, COUNT(*), COUNT(cp_rows.cp_col0), COUNT(cp_rows.cp_col1), cp_rows.cp_col6, SUM(cp_rows.cp_col0 + CAST(0 AS DECIMAL(20, 0))), SUM(cp_rows.cp_col1 + CAST(0 AS DECIMAL(20, 0))), cp_rows.cp_col4, CAST(NULL AS DATE)
FROM (SELECT cp_src.cp_v2 AS cp_col0, cp_src.cp_v3 AS cp_col1, cp_src.cp_v6 AS cp_col2, CASE WHEN ((LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL)) THEN cp_src.cp_v0 END AS cp_col3, cp_src.cp_v1 AS cp_col4, cp_src.cp_v9 AS cp_col5, (((((CASE WHEN ((LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL)) THEN CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN cp_src.cp_v0 < ? THEN 4 ELSE 5 END END ELSE CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN 6 ELSE 7 END ELSE CASE WHEN cp_src.cp_v0 < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN 10 ELSE 11 END ELSE CASE WHEN cp_src.cp_v0 < ? THEN 12 ELSE 13 END END ELSE CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN 14 ELSE 15 END ELSE CASE WHEN cp_src.cp_v0 < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 18 + CASE WHEN (cp_src.cp_v7 >= ? AND cp_src.cp_v7 <= ?) THEN CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN cp_src.cp_v7 < ? THEN 4 ELSE 5 END END ELSE CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN 6 ELSE 7 END ELSE CASE WHEN cp_src.cp_v7 < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN 10 ELSE 11 END ELSE CASE WHEN cp_src.cp_v7 < ? THEN 12 ELSE 13 END END ELSE CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN 14 ELSE 15 END ELSE CASE WHEN cp_src.cp_v7 < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 2 + CASE WHEN (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) THEN 1 ELSE 0 END) * 2 + CASE WHEN cp_src.cp_v3 > ? THEN 1 ELSE 0 END) * 2 + CASE WHEN cp_src.cp_v3 IS NOT NULL THEN 1 ELSE 0 END) * 2 + CASE WHEN (cp_src.cp_v3 IS NOT NULL AND cp_src.cp_v3 < ?) THEN 1 ELSE 0 END AS cp_col6, CASE WHEN (cp_src.cp_v6 IN (?, ?, ?, ?) AND (cp_src.cp_v7 >= ? AND cp_src.cp_v7 <= ?) AND (((LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL)) OR (cp_src.cp_v6 <> ? OR cp_src.cp_v6 IS NULL)) AND (cp_src.cp_v8 = 1 OR cp_src.cp_v2 IS NULL) AND ((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR CASE WHEN (cp_src.cp_v1 IS NOT NULL AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999))) THEN 0 ELSE 1 END = 1) AND (((LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL)) OR CASE WHEN (REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL) AND CASE WHEN (LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1)) THEN CAST(NULL AS VARCHAR) ELSE (CAST((CASE WHEN (cp_src.cp_v6 NOT IN (?, ?, ?, ?) OR cp_src.cp_v6 IS NULL) THEN 1 ELSE 0 END + CASE WHEN (cp_src.cp_v7 IS NULL OR cp_src.cp_v7 < ? OR cp_src.cp_v7 > ?) THEN 2 ELSE 0 END + CASE WHEN (cp_src.cp_v6 = ? AND CASE WHEN ((LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL)) THEN 0 ELSE 1 END = 1) THEN 4 ELSE 0 END + CASE WHEN (cp_src.cp_v2 IS NOT NULL AND cp_src.cp_v8 = 0) THEN 8 ELSE 0 END + CASE WHEN ((cp_src.cp_v7 IS NOT NULL AND (cp_src.cp_v7 IS NULL OR cp_src.cp_v7 < ? OR cp_src.cp_v7 > ?)) OR (cp_src.cp_v1 IS NOT NULL AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999))) OR (REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL) AND CASE WHEN (LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) THEN 0 ELSE 1 END = 1)) THEN 16 ELSE 0 END) AS VARCHAR) || (' ' || cp_src.cp_v4)) END AS cp_col7
FROM (SELECT (SELECT MAX(y.settled)
FROM crm_bill y
WHERE y.id = b.id AND y.settled = b.settled) AS cp_v0, b.due AS cp_v1, b.total AS cp_v2, CASE WHEN CAST(b.state AS VARCHAR) = ? THEN (b.total - COALESCE(b.paid * 1000000, 0)) ELSE b.total END AS cp_v3, b.id AS cp_v4, CAST(b.state AS VARCHAR) AS cp_v6, b.issued AS cp_v7, CASE WHEN REGEXP_LIKE(CAST(b.cur AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 1 ELSE 0 END AS cp_v8, CAST(b.cur AS VARCHAR) AS cp_v9
FROM crm_bill b
WHERE (b.person = ? AND REGEXP_LIKE(CAST(b.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_src) cp_rows
GROUP BY cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col4, cp_rows.cp_col5, cp_rows.cp_col6, cp_rows.cp_col7
UNION ALL SELECT 15, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT 1 AS cp_col
FROM crm_bill b
WHERE (b.person = ? AND CASE WHEN REGEXP_LIKE(CAST(b.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 0 ELSE 1 END = 1)) cp_rows
-- 284 binds: setString F x 7, setString F% x 5, setString P0 x 32, setObject 0001-01-01T00:00 x 31, setObject 9999-12-31T23:59:59 x 31, setObject 2026-03-30T22:00 x 1, setObject 2026-02-28T23:00 x 1, setLong 1771801200 x 1, setLong 1769382000 x 1, setLong 1768172400 x 1, setLong 1767567600 x 1, setLong 1767135600 x 1, setLong 1768777200 x 1, setLong 1770591600 x 1, setLong 1769986800 x 1, setLong 1771196400 x 1, setLong 1773615600 x 1, setLong 1772406000 x 1, setLong 1772319600 x 1, setLong 1773010800 x 1, setLong 1774821600 x 1, setLong 1774220400 x 1, setLong 1774908000 x 1, setString 2026-03-30T22:00:00.000000000 x 3, setString 2026-02-28T23:00:00.000000000 x 3, setString P x 6, setString S x 7, setLong 1772319600000 x 2, setLong 1774908000000 x 2, setObject 2026-03-01T04:30 x 2, setObject 2026-03-31T03:30 x 3, setObject 2026-03-01 x 3, setObject 2026-03-31 x 7, setString T x 3, setString note x 1, setString task x 1, setBigDecimal 1774864800000.000001 x 3, setString 0 x 10, setString 1 x 5, setString 2 x 6, setString P% x 4, setObject 0001-01-01 x 17, setObject 9999-12-31 x 17, setObject 2026-03-30T15:30:00.000000001 x 3, setString 2026-03-30T10:00:00.000000001 x 3, setString unknown x 2, setString INBOUND x 2, setString UNKNOWN x 2, setString OUTBOUND x 2, setString 00000000 x 7, setString 20260223 x 1, setString 20260126 x 1, setString 20260112 x 1, setString 20260105 x 1, setString 20251231 x 1, setString 20260119 x 1, setString 20260209 x 1, setString 20260202 x 1, setString 20260216 x 1, setString 20260316 x 1, setString 20260302 x 1, setString 20260301 x 1, setString 20260309 x 1, setString 20260330 x 1, setString 20260323 x 1, setString 20260331 x 1, setObject 2026-02-23 x 1, setObject 2026-01-26 x 1, setObject 2026-01-12 x 1, setObject 2026-01-05 x 1, setObject 2025-12-31 x 1, setObject 2026-01-19 x 1, setObject 2026-02-09 x 1, setObject 2026-02-02 x 1, setObject 2026-02-16 x 1, setObject 2026-03-16 x 1, setObject 2026-03-02 x 1, setObject 2026-03-09 x 1, setObject 2026-03-30 x 1, setObject 2026-03-23 x 1, setBigDecimal 0 x 2, setString 9 x 2
;
SELECT 0 AS cp_out0, cp_rows.cp_client AS cp_out1, cp_rows.cp_col0 AS cp_out2, cp_rows.cp_col1 AS cp_out3, cp_rows.cp_col2 AS cp_out4, cp_rows.cp_col3 AS cp_out5, CAST(NULL AS BIGINT) AS cp_out6, CAST(NULL AS BIGINT) AS cp_out7, CAST(NULL AS BIGINT) AS cp_out8, CAST(NULL AS BIGINT) AS cp_out9, CAST(NULL AS DECIMAL(30, 0)) AS cp_out10, CAST(NULL AS DECIMAL(30, 0)) AS cp_out11, CAST(NULL AS TIMESTAMP) AS cp_out12, CAST(NULL AS DATE) AS cp_out13
FROM (SELECT CAST(p.pname AS VARCHAR) AS cp_col0, CAST(p.job AS VARCHAR) AS cp_col1, CAST(p.web AS VARCHAR) AS cp_col2, CASE WHEN (p.employer IS NOT NULL AND (p.employer <> ? OR p.employer IS NULL) AND p.employer LIKE ? ESCAPE '!') THEN p.employer END AS cp_col3, SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid IN (?, ?, ?, ?, ?, ?))) cp_rows
UNION ALL SELECT 1, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid IN (?, ?, ?, ?, ?, ?))) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'EMAIL' AND pc.pos = 0)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 2, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid IN (?, ?, ?, ?, ?, ?))) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'EMAIL' AND pc.pos = 1)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 3, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid IN (?, ?, ?, ?, ?, ?))) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'EMAIL' AND pc.pos = 2)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 4, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid IN (?, ?, ?, ?, ?, ?))) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'PHONE' AND pc.pos = 0)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 5, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid IN (?, ?, ?, ?, ?, ?))) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'PHONE' AND pc.pos = 1)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 6, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid IN (?, ?, ?, ?, ?, ?))) cp_rows
JOIN (SELECT pc.pid AS cp_key, CAST(pc.cval AS VARCHAR) AS cp_text
FROM crm_party_com pc
WHERE (pc.ctype = 'PHONE' AND pc.pos = 2)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 7, cp_rows.cp_client, cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col4, CAST(NULL AS VARCHAR), COUNT(*), COUNT(cp_rows.cp_col0), cp_rows.cp_col3, CAST(NULL AS BIGINT), SUM(cp_rows.cp_col0 + CAST(0 AS DECIMAL(20, 0))), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT cp_src.cp_v0 AS cp_col0, cp_src.cp_v3 AS cp_col1, cp_src.cp_v8 AS cp_col2, (((CASE WHEN (cp_src.cp_v6 >= ? AND (cp_src.cp_v6 <= ? OR YEAR(cp_src.cp_v6) <= 9999)) THEN CASE WHEN cp_src.cp_v6 < ? THEN CASE WHEN cp_src.cp_v6 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 18 + CASE WHEN (cp_src.cp_v5 = 1 AND (cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800)) THEN CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN cp_src.cp_v4 < ? THEN 4 ELSE 5 END END ELSE CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN 6 ELSE 7 END ELSE CASE WHEN cp_src.cp_v4 < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN 10 ELSE 11 END ELSE CASE WHEN cp_src.cp_v4 < ? THEN 12 ELSE 13 END END ELSE CASE WHEN cp_src.cp_v4 < ? THEN CASE WHEN cp_src.cp_v4 < ? THEN 14 ELSE 15 END ELSE CASE WHEN cp_src.cp_v4 < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 4 + CASE WHEN (LENGTH(CAST(cp_src.cp_v9 AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN CASE WHEN cp_src.cp_v9 < ? THEN CASE WHEN cp_src.cp_v9 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_src.cp_v10 = 1 THEN 1 ELSE 0 END AS cp_col3, CASE WHEN (cp_src.cp_v3 IN (?, ?, ?) AND ((cp_src.cp_v5 = 1 AND (cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800)) OR (cp_src.cp_v3 NOT IN (?, ?) OR cp_src.cp_v3 IS NULL)) AND ((cp_src.cp_v6 >= ? AND (cp_src.cp_v6 <= ? OR YEAR(cp_src.cp_v6) <= 9999)) OR (cp_src.cp_v3 <> ? OR cp_src.cp_v3 IS NULL)) AND (cp_src.cp_v7 = 1 OR cp_src.cp_v0 IS NULL) AND ((cp_src.cp_v6 >= ? AND (cp_src.cp_v6 <= ? OR YEAR(cp_src.cp_v6) <= 9999)) OR CASE WHEN (cp_src.cp_v6 IS NOT NULL AND (cp_src.cp_v6 IS NULL OR cp_src.cp_v6 < ? OR (cp_src.cp_v6 > ? AND YEAR(cp_src.cp_v6) > 9999))) THEN 0 ELSE 1 END = 1) AND ((cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800) OR CASE WHEN (cp_src.cp_v4 IS NOT NULL AND CASE WHEN (cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800) THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1) AND ((LENGTH(CAST(cp_src.cp_v9 AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) OR CASE WHEN (REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND CASE WHEN (LENGTH(CAST(cp_src.cp_v9 AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1)) THEN CAST(NULL AS VARCHAR) ELSE (CAST((CASE WHEN (cp_src.cp_v3 NOT IN (?, ?, ?) OR cp_src.cp_v3 IS NULL) THEN 1 ELSE 0 END + CASE WHEN (cp_src.cp_v3 IN (?, ?) AND CASE WHEN (cp_src.cp_v5 = 1 AND (cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800)) THEN 0 ELSE 1 END = 1) THEN 2 ELSE 0 END + CASE WHEN (cp_src.cp_v3 = ? AND (cp_src.cp_v6 IS NULL OR cp_src.cp_v6 < ? OR (cp_src.cp_v6 > ? AND YEAR(cp_src.cp_v6) > 9999))) THEN 4 ELSE 0 END + CASE WHEN (cp_src.cp_v0 IS NOT NULL AND cp_src.cp_v7 = 0) THEN 8 ELSE 0 END + CASE WHEN ((cp_src.cp_v6 IS NOT NULL AND (cp_src.cp_v6 IS NULL OR cp_src.cp_v6 < ? OR (cp_src.cp_v6 > ? AND YEAR(cp_src.cp_v6) > 9999))) OR (cp_src.cp_v4 IS NOT NULL AND CASE WHEN (cp_src.cp_v4 >= -62135596800 AND cp_src.cp_v4 < 253402300800) THEN 0 ELSE 1 END = 1) OR (REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND CASE WHEN (LENGTH(CAST(cp_src.cp_v9 AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(cp_src.cp_v9 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1)) THEN 16 ELSE 0 END) AS VARCHAR) || (' ' || cp_src.cp_v1)) END AS cp_col4, cp_src.cp_v11 AS cp_client
FROM (SELECT d.micros AS cp_v0, d.id AS cp_v1, CAST(d.sem AS VARCHAR) AS cp_v3, (CASE WHEN d.closed IS NOT NULL THEN d.closed END) AS cp_v4, CASE WHEN (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL) THEN 1 ELSE 0 END AS cp_v5, d.made AS cp_v6, CASE WHEN REGEXP_LIKE(CAST(d.cur AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 1 ELSE 0 END AS cp_v7, CAST(d.cur AS VARCHAR) AS cp_v8, d.changed AS cp_v9, CASE WHEN (cp_join0.cp_flag0 = 1 OR cp_join1.cp_flag0 = 1 OR cp_join2.cp_flag0 = 1) THEN 1 ELSE 0 END AS cp_v10, cp_owned.cp_client AS cp_v11
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_call x
WHERE ((x.ts >= ? AND x.ts < ?) AND (x.done = 1) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND (b.oid IS NOT NULL AND b.oid IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?))
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?)))))
GROUP BY b.oid) cp_join0 ON cp_join0.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_mail x
WHERE ((x.done = 1) AND ((x.sent >= ? AND x.sent < ?) OR ((x.sent_day >= ? AND x.sent_day < ?) AND (x.sent IS NULL OR x.sent < ? OR (x.sent > ? AND YEAR(x.sent) > 9999)))) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND (b.oid IS NOT NULL AND b.oid IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?))
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?)))))
GROUP BY b.oid) cp_join1 ON cp_join1.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_todo x
WHERE ((x.ts >= ? AND x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) AND (x.done = 1) AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.kind AS VARCHAR) IS NULL) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND (b.oid IS NOT NULL AND b.oid IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?))
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?)))))
GROUP BY b.oid) cp_join2 ON cp_join2.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_src) cp_rows
GROUP BY cp_rows.cp_client, cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col4
UNION ALL SELECT 8, cp_rows.cp_client, cp_rows.cp_col0, cp_rows.cp_col1, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), cp_rows.cp_col4, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), cp_rows.cp_col3, CAST(NULL AS DECIMAL(30, 0)), cp_rows.cp_col2, CAST(NULL AS DATE)
FROM (SELECT d.id AS cp_col0, CAST(d.sem AS VARCHAR) AS cp_col1, d.made AS cp_col2, CASE WHEN ((CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL) AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= -62135596800 AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < 253402300800)) THEN (CASE WHEN d.closed IS NOT NULL THEN d.closed END) END AS cp_col3, (CASE WHEN (d.made >= ? AND (d.made <= ? OR YEAR(d.made) <= 9999)) THEN 1 ELSE 0 END) * 2 + CASE WHEN ((CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL) AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= -62135596800 AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < 253402300800)) THEN 1 ELSE 0 END AS cp_col4, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND (CAST(d.sem AS VARCHAR) = ? AND (d.made >= ? AND (d.made <= ? OR YEAR(d.made) <= 9999)) AND ((CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL) AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= -62135596800 AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < 253402300800))) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
UNION ALL SELECT 9, cp_rows.cp_client, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?) AND CASE WHEN REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 0 ELSE 1 END = 1)) cp_rows
GROUP BY cp_rows.cp_client
UNION ALL SELECT 10, cp_rows.cp_client, cp_rows.cp_col0, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), cp_rows.cp_col1, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT CAST(x.dir AS VARCHAR) AS cp_col0, CASE WHEN cp_join0.cp_flag0 = 1 THEN 1 ELSE 0 END AS cp_col1, cp_owned.cp_client AS cp_client
FROM crm_call x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IN (?, ?, ?, ?, ?, ?)) UNION SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
LEFT
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = x.id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((x.ts >= ? AND x.ts < ?) AND (x.done = 1) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client, cp_rows.cp_col0, cp_rows.cp_col1
UNION ALL SELECT 11, cp_rows.cp_client, cp_rows.cp_col0, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), cp_rows.cp_col1, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT cp_src.cp_v5 AS cp_col0, CASE WHEN cp_src.cp_v7 = 1 THEN 1 ELSE 0 END AS cp_col1, cp_src.cp_v6 AS cp_client
FROM (SELECT CASE WHEN (x.done = 1) THEN 1 ELSE 0 END AS cp_v0, x.sent AS cp_v1, x.sent_day AS cp_v2, CAST(COALESCE(x.folder, 'draft') AS VARCHAR) AS cp_v5, cp_owned.cp_client AS cp_v6, CASE WHEN cp_join0.cp_flag0 = 1 THEN 1 ELSE 0 END AS cp_v7
FROM crm_mail x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IN (?, ?, ?, ?, ?, ?)) UNION SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
LEFT
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = x.id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]')) cp_src
WHERE (cp_src.cp_v0 = 1 AND ((cp_src.cp_v1 >= ? AND cp_src.cp_v1 < ?) OR ((cp_src.cp_v2 >= ? AND cp_src.cp_v2 < ?) AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)))))) cp_rows
GROUP BY cp_rows.cp_client, cp_rows.cp_col0, cp_rows.cp_col1
UNION ALL SELECT 12, cp_rows.cp_client, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), cp_rows.cp_col0, cp_rows.cp_col1
FROM (SELECT cp_src.cp_v1 AS cp_col0, CASE WHEN ((cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)) AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) THEN cp_src.cp_v2 END AS cp_col1, cp_src.cp_v6 AS cp_client
FROM (SELECT CASE WHEN (x.done = 1) THEN 1 ELSE 0 END AS cp_v0, x.sent AS cp_v1, x.sent_day AS cp_v2, cp_owned.cp_client AS cp_v6
FROM crm_mail x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IN (?, ?, ?, ?, ?, ?)) UNION SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
WHERE REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]')) cp_src
WHERE (cp_src.cp_v0 = 1 AND ((cp_src.cp_v1 < ? AND (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999))) OR ((cp_src.cp_v2 < ? AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)))) AND ((cp_src.cp_v1 < ? AND (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999))) OR (cp_src.cp_v2 < ? AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?) AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)))))) cp_rows
GROUP BY cp_rows.cp_client, cp_rows.cp_col0, cp_rows.cp_col1
UNION ALL SELECT 13, cp_rows.cp_client, cp_rows.cp_col0, cp_rows.cp_col1, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), cp_rows.cp_col2, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT CAST(x.kind AS VARCHAR) AS cp_col0, CAST(x.dir AS VARCHAR) AS cp_col1, CASE WHEN cp_join0.cp_flag0 = 1 THEN 1 ELSE 0 END AS cp_col2, cp_owned.cp_client AS cp_client
FROM crm_todo x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IN (?, ?, ?, ?, ?, ?)) UNION SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
LEFT
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = x.id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((x.ts >= ? AND x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) AND (x.done = 1) AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.kind AS VARCHAR) IS NULL) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client, cp_rows.cp_col0, cp_rows.cp_col1, cp_rows.cp_col2
UNION ALL SELECT 14, cp_rows.cp_client, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), MAX(cp_rows.cp_col0), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT x.ts AS cp_col0, cp_owned.cp_client AS cp_client
FROM crm_call x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IN (?, ?, ?, ?, ?, ?)) UNION SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
WHERE (((x.done = 1) AND (x.ts < ? AND (x.ts >= -62135596800000 AND x.ts < 253402300800000)) AND (x.ts < ? AND (x.ts >= -62135596800000 AND x.ts < 253402300800000))) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client
UNION ALL SELECT 15, cp_rows.cp_client, cp_rows.cp_col0, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT (CAST((CASE WHEN (CASE WHEN (x.ts >= -62135596800000 AND x.ts < 253402300800000) THEN 0 ELSE 1 END = 1 AND (x.done = 1)) THEN 1 ELSE 0 END + CASE WHEN ((x.ts >= -62135596800000 AND x.ts < 253402300800000) AND CASE WHEN (x.ts < ? AND (x.ts >= -62135596800000 AND x.ts < 253402300800000)) THEN 0 ELSE 1 END = 1 AND (x.done = 1)) THEN 2 ELSE 0 END + CASE WHEN (REGEXP_LIKE(CAST(x.dir AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.dir AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.dir AS VARCHAR) IS NULL)) THEN 4 ELSE 0 END + CASE WHEN (x.ts IS NOT NULL AND CASE WHEN (x.ts >= -62135596800000 AND x.ts < 253402300800000) THEN 0 ELSE 1 END = 1) THEN 8 ELSE 0 END) AS VARCHAR) || (' ' || x.id)) AS cp_col0, cp_owned.cp_client AS cp_client
FROM crm_call x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IN (?, ?, ?, ?, ?, ?)) UNION SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
WHERE (CASE WHEN (((x.ts >= -62135596800000 AND x.ts < 253402300800000) OR CASE WHEN (x.done = 1) THEN 0 ELSE 1 END = 1) AND ((x.ts < ? AND (x.ts >= -62135596800000 AND x.ts < 253402300800000)) OR CASE WHEN (x.ts >= -62135596800000 AND x.ts < 253402300800000) THEN 0 ELSE 1 END = 1 OR CASE WHEN (x.done = 1) THEN 0 ELSE 1 END = 1) AND CASE WHEN (REGEXP_LIKE(CAST(x.dir AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.dir AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.dir AS VARCHAR) IS NULL)) THEN 0 ELSE 1 END = 1 AND ((x.ts >= -62135596800000 AND x.ts < 253402300800000) OR CASE WHEN (x.ts IS NOT NULL AND CASE WHEN (x.ts >= -62135596800000 AND x.ts < 253402300800000) THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1)) THEN 0 ELSE 1 END = 1 AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
UNION ALL SELECT 16, cp_rows.cp_client, cp_rows.cp_col0, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT (CAST((CASE WHEN (CASE WHEN ((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) THEN 0 ELSE 1 END = 1 AND cp_src.cp_v0 = 1) THEN 1 ELSE 0 END + CASE WHEN (((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) AND CASE WHEN ((cp_src.cp_v1 < ? AND (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999))) OR (cp_src.cp_v2 < ? AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?) AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)))) THEN 0 ELSE 1 END = 1 AND cp_src.cp_v0 = 1) THEN 2 ELSE 0 END + CASE WHEN ((cp_src.cp_v1 IS NOT NULL AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999))) OR (cp_src.cp_v2 IS NOT NULL AND (cp_src.cp_v2 IS NULL OR cp_src.cp_v2 < ? OR cp_src.cp_v2 > ?))) THEN 4 ELSE 0 END) AS VARCHAR) || (' ' || cp_src.cp_v3)) AS cp_col0, cp_src.cp_v6 AS cp_client
FROM (SELECT CASE WHEN (x.done = 1) THEN 1 ELSE 0 END AS cp_v0, x.sent AS cp_v1, x.sent_day AS cp_v2, x.id AS cp_v3, cp_owned.cp_client AS cp_v6
FROM crm_mail x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IN (?, ?, ?, ?, ?, ?)) UNION SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
WHERE REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]')) cp_src
WHERE CASE WHEN ((((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) OR cp_src.cp_v0 = 0) AND (((cp_src.cp_v1 < ? AND (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999))) OR (cp_src.cp_v2 < ? AND (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?) AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999)))) OR CASE WHEN ((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR (cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?)) THEN 0 ELSE 1 END = 1 OR cp_src.cp_v0 = 0) AND ((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR CASE WHEN (cp_src.cp_v1 IS NOT NULL AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999))) THEN 0 ELSE 1 END = 1) AND ((cp_src.cp_v2 >= ? AND cp_src.cp_v2 <= ?) OR CASE WHEN (cp_src.cp_v2 IS NOT NULL AND (cp_src.cp_v2 IS NULL OR cp_src.cp_v2 < ? OR cp_src.cp_v2 > ?)) THEN 0 ELSE 1 END = 1)) THEN 0 ELSE 1 END = 1) cp_rows
UNION ALL SELECT 17, cp_rows.cp_client, MAX(cp_rows.cp_col0), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN x.ts END AS cp_col0, cp_owned.cp_client AS cp_client
FROM crm_todo x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IN (?, ?, ?, ?, ?, ?)) UNION SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
WHERE (((x.done = 1) AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.kind AS VARCHAR) IS NULL) AND (x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) AND (x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')))) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client
UNION ALL SELECT 18, cp_rows.cp_client, cp_rows.cp_col0, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT (CAST((CASE WHEN (CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1 AND (x.done = 1)) THEN 1 ELSE 0 END + CASE WHEN ((CAST(x.kind AS VARCHAR) = ? OR CASE WHEN REGEXP_LIKE(CAST(x.kind AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 0 ELSE 1 END = 1) OR (REGEXP_LIKE(CAST(x.kind AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?) OR CAST(x.kind AS VARCHAR) IS NULL))) THEN 2 ELSE 0 END + CASE WHEN ((LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) AND CASE WHEN (x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) THEN 0 ELSE 1 END = 1 AND (x.done = 1)) THEN 4 ELSE 0 END + CASE WHEN (REGEXP_LIKE(CAST(x.dir AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.dir AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.dir AS VARCHAR) IS NULL)) THEN 8 ELSE 0 END + CASE WHEN (REGEXP_LIKE(CAST(x.ts AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1) THEN 16 ELSE 0 END) AS VARCHAR) || (' ' || x.id)) AS cp_col0, cp_owned.cp_client AS cp_client
FROM crm_todo x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IN (?, ?, ?, ?, ?, ?)) UNION SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND d.person IN (?, ?, ?, ?, ?, ?)) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
WHERE (CASE WHEN (((LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) OR CASE WHEN (x.done = 1) THEN 0 ELSE 1 END = 1) AND CASE WHEN (CAST(x.kind AS VARCHAR) = ? OR CASE WHEN REGEXP_LIKE(CAST(x.kind AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1 AND ((x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) OR CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1 OR CASE WHEN (x.done = 1) THEN 0 ELSE 1 END = 1) AND CASE WHEN (REGEXP_LIKE(CAST(x.kind AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?) OR CAST(x.kind AS VARCHAR) IS NULL)) THEN 0 ELSE 1 END = 1 AND CASE WHEN (REGEXP_LIKE(CAST(x.dir AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (CAST(x.dir AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.dir AS VARCHAR) IS NULL)) THEN 0 ELSE 1 END = 1 AND ((LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) OR CASE WHEN (REGEXP_LIKE(CAST(x.ts AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND CASE WHEN (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1)) THEN 0 ELSE 1 END = 1 AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
UNION ALL SELECT 19, cp_rows.cp_client, cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col5, cp_rows.cp_col7, COUNT(*), COUNT(cp_rows.cp_col0), COUNT(cp_rows.cp_col1), cp_rows.cp_col6, SUM(cp_rows.cp_col0 + CAST(0 AS DECIMAL(20, 0))), SUM(cp_rows.cp_col1 + CAST(0 AS DECIMAL(20, 0))), cp_rows.cp_col4, CAST(NULL AS DATE)
FROM (SELECT cp_src.cp_v2 AS cp_col0, cp_src.cp_v3 AS cp_col1, cp_src.cp_v6 AS cp_col2, CASE WHEN ((LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL)) THEN cp_src.cp_v0 END AS cp_col3, cp_src.cp_v1 AS cp_col4, cp_src.cp_v9 AS cp_col5, (((((CASE WHEN ((LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL)) THEN CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN cp_src.cp_v0 < ? THEN 4 ELSE 5 END END ELSE CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN 6 ELSE 7 END ELSE CASE WHEN cp_src.cp_v0 < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN 10 ELSE 11 END ELSE CASE WHEN cp_src.cp_v0 < ? THEN 12 ELSE 13 END END ELSE CASE WHEN cp_src.cp_v0 < ? THEN CASE WHEN cp_src.cp_v0 < ? THEN 14 ELSE 15 END ELSE CASE WHEN cp_src.cp_v0 < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 18 + CASE WHEN (cp_src.cp_v7 >= ? AND cp_src.cp_v7 <= ?) THEN CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN cp_src.cp_v7 < ? THEN 4 ELSE 5 END END ELSE CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN 6 ELSE 7 END ELSE CASE WHEN cp_src.cp_v7 < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN 10 ELSE 11 END ELSE CASE WHEN cp_src.cp_v7 < ? THEN 12 ELSE 13 END END ELSE CASE WHEN cp_src.cp_v7 < ? THEN CASE WHEN cp_src.cp_v7 < ? THEN 14 ELSE 15 END ELSE CASE WHEN cp_src.cp_v7 < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 2 + CASE WHEN (cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) THEN 1 ELSE 0 END) * 2 + CASE WHEN cp_src.cp_v3 > ? THEN 1 ELSE 0 END) * 2 + CASE WHEN cp_src.cp_v3 IS NOT NULL THEN 1 ELSE 0 END) * 2 + CASE WHEN (cp_src.cp_v3 IS NOT NULL AND cp_src.cp_v3 < ?) THEN 1 ELSE 0 END AS cp_col6, CASE WHEN (cp_src.cp_v6 IN (?, ?, ?, ?) AND (cp_src.cp_v7 >= ? AND cp_src.cp_v7 <= ?) AND (((LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL)) OR (cp_src.cp_v6 <> ? OR cp_src.cp_v6 IS NULL)) AND (cp_src.cp_v8 = 1 OR cp_src.cp_v2 IS NULL) AND ((cp_src.cp_v1 >= ? AND (cp_src.cp_v1 <= ? OR YEAR(cp_src.cp_v1) <= 9999)) OR CASE WHEN (cp_src.cp_v1 IS NOT NULL AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999))) THEN 0 ELSE 1 END = 1) AND (((LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL)) OR CASE WHEN (REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL) AND CASE WHEN (LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) THEN 0 ELSE 1 END = 1) THEN 0 ELSE 1 END = 1)) THEN CAST(NULL AS VARCHAR) ELSE (CAST((CASE WHEN (cp_src.cp_v6 NOT IN (?, ?, ?, ?) OR cp_src.cp_v6 IS NULL) THEN 1 ELSE 0 END + CASE WHEN (cp_src.cp_v7 IS NULL OR cp_src.cp_v7 < ? OR cp_src.cp_v7 > ?) THEN 2 ELSE 0 END + CASE WHEN (cp_src.cp_v6 = ? AND CASE WHEN ((LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL)) THEN 0 ELSE 1 END = 1) THEN 4 ELSE 0 END + CASE WHEN (cp_src.cp_v2 IS NOT NULL AND cp_src.cp_v8 = 0) THEN 8 ELSE 0 END + CASE WHEN ((cp_src.cp_v7 IS NOT NULL AND (cp_src.cp_v7 IS NULL OR cp_src.cp_v7 < ? OR cp_src.cp_v7 > ?)) OR (cp_src.cp_v1 IS NOT NULL AND (cp_src.cp_v1 IS NULL OR cp_src.cp_v1 < ? OR (cp_src.cp_v1 > ? AND YEAR(cp_src.cp_v1) > 9999))) OR (REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND (cp_src.cp_v0 <> ? OR cp_src.cp_v0 IS NULL) AND CASE WHEN (LENGTH(CAST(cp_src.cp_v0 AS VARCHAR)) = 8 AND REGEXP_LIKE(CAST(cp_src.cp_v0 AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13-9]|1[0-2])(29|30)|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])(0[13578]|1[02])31|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)0229)$')) THEN 0 ELSE 1 END = 1)) THEN 16 ELSE 0 END) AS VARCHAR) || (' ' || cp_src.cp_v4)) END AS cp_col7, cp_src.cp_v11 AS cp_client
FROM (SELECT (SELECT MAX(y.settled)
FROM crm_bill y
WHERE y.id = b.id AND y.settled = b.settled) AS cp_v0, b.due AS cp_v1, b.total AS cp_v2, CASE WHEN CAST(b.state AS VARCHAR) = ? THEN (b.total - COALESCE(b.paid * 1000000, 0)) ELSE b.total END AS cp_v3, b.id AS cp_v4, CAST(b.state AS VARCHAR) AS cp_v6, b.issued AS cp_v7, CASE WHEN REGEXP_LIKE(CAST(b.cur AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 1 ELSE 0 END AS cp_v8, CAST(b.cur AS VARCHAR) AS cp_v9, b.person AS cp_v11
FROM crm_bill b
WHERE (b.person IN (?, ?, ?, ?, ?, ?) AND REGEXP_LIKE(CAST(b.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_src) cp_rows
GROUP BY cp_rows.cp_client, cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col4, cp_rows.cp_col5, cp_rows.cp_col6, cp_rows.cp_col7
UNION ALL SELECT 20, cp_rows.cp_client, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE)
FROM (SELECT b.person AS cp_client
FROM crm_bill b
WHERE (b.person IN (?, ?, ?, ?, ?, ?) AND CASE WHEN REGEXP_LIKE(CAST(b.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 0 ELSE 1 END = 1)) cp_rows
GROUP BY cp_rows.cp_client
ORDER BY 2
-- 578 binds: setString F x 7, setString F% x 10, setString P0 x 42, setString P1 x 42, setString P2 x 42, setString P3 x 42, setString P4 x 42, setString P5 x 42, setObject 0001-01-01T00:00 x 30, setObject 9999-12-31T23:59:59 x 30, setObject 2026-03-30T22:00 x 1, setObject 2026-02-28T23:00 x 1, setLong 1771801200 x 1, setLong 1769382000 x 1, setLong 1768172400 x 1, setLong 1767567600 x 1, setLong 1767135600 x 1, setLong 1768777200 x 1, setLong 1770591600 x 1, setLong 1769986800 x 1, setLong 1771196400 x 1, setLong 1773615600 x 1, setLong 1772406000 x 1, setLong 1772319600 x 1, setLong 1773010800 x 1, setLong 1774821600 x 1, setLong 1774220400 x 1, setLong 1774908000 x 1, setString 2026-03-30T22:00:00.000000000 x 4, setString 2026-02-28T23:00:00.000000000 x 3, setString P x 6, setString S x 7, setLong 1772319600000 x 2, setLong 1774908000000 x 3, setObject 2026-03-01T04:30 x 2, setObject 2026-03-31T03:30 x 3, setObject 2026-03-01 x 3, setObject 2026-03-31 x 7, setString T x 5, setString note x 3, setString task x 3, setString 0 x 15, setString 1 x 16, setString 2 x 17, setString 3 x 11, setString 4 x 11, setString 5 x 11, setString P% x 9, setObject 0001-01-01 x 16, setObject 9999-12-31 x 16, setObject 2026-03-30T15:30:00.000000001 x 3, setBigDecimal 1774864800000.000001 x 3, setString 2026-03-30T10:00:00.000000001 x 3, setString unknown x 2, setString INBOUND x 2, setString UNKNOWN x 2, setString OUTBOUND x 2, setString 00000000 x 7, setString 20260223 x 1, setString 20260126 x 1, setString 20260112 x 1, setString 20260105 x 1, setString 20251231 x 1, setString 20260119 x 1, setString 20260209 x 1, setString 20260202 x 1, setString 20260216 x 1, setString 20260316 x 1, setString 20260302 x 1, setString 20260301 x 1, setString 20260309 x 1, setString 20260330 x 1, setString 20260323 x 1, setString 20260331 x 1, setObject 2026-02-23 x 1, setObject 2026-01-26 x 1, setObject 2026-01-12 x 1, setObject 2026-01-05 x 1, setObject 2025-12-31 x 1, setObject 2026-01-19 x 1, setObject 2026-02-09 x 1, setObject 2026-02-02 x 1, setObject 2026-02-16 x 1, setObject 2026-03-16 x 1, setObject 2026-03-02 x 1, setObject 2026-03-09 x 1, setObject 2026-03-30 x 1, setObject 2026-03-23 x 1, setBigDecimal 0 x 2, setString 9 x 2
;
SELECT 0 AS cp_out0, cp_rows.cp_client AS cp_out1, cp_rows.cp_value0_count AS cp_out2, cp_rows.cp_value1_count AS cp_out3
FROM (SELECT cp_clients.cp_client AS cp_client, COALESCE(cp_value0.cp_count, 0) AS cp_value0_count, COALESCE(cp_value1.cp_count, 0) AS cp_value1_count
FROM (SELECT DISTINCT SUBSTR(p.pid, 2) AS cp_client
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (REGEXP_LIKE(CAST(p.pid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND p.pid LIKE ? ESCAPE '!'))) cp_clients
LEFT
JOIN (SELECT cp_parts.cp_client AS cp_client, SUM(cp_parts.cp_count) AS cp_count
FROM (SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT x.id AS cp_record, cp_owned.cp_client AS cp_client
FROM crm_call x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IS NOT NULL)
UNION ALL SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!')) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!'))
UNION ALL SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = x.id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((x.done = 1) AND (x.ts >= ? AND x.ts < ?) AND cp_join0.cp_flag0 = 1 AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client
UNION ALL SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT x.id AS cp_record, cp_owned.cp_client AS cp_client
FROM crm_mail x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IS NOT NULL)
UNION ALL SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!')) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!'))
UNION ALL SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = x.id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((x.done = 1) AND ((x.sent >= ? AND x.sent < ?) OR ((x.sent_day >= ? AND x.sent_day < ?) AND (x.sent IS NULL OR x.sent < ? OR (x.sent > ? AND YEAR(x.sent) > 9999)))) AND cp_join0.cp_flag0 = 1 AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client
UNION ALL SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT x.id AS cp_record, cp_owned.cp_client AS cp_client
FROM crm_todo x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IS NOT NULL)
UNION ALL SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!')) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!'))
UNION ALL SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = x.id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((x.done = 1) AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.kind AS VARCHAR) IS NULL) AND (x.ts >= ? AND x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) AND cp_join0.cp_flag0 = 1 AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client) cp_parts
GROUP BY cp_parts.cp_client) cp_value0 ON cp_value0.cp_client = cp_clients.cp_client
LEFT
JOIN (SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT d.id AS cp_record, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!'))
UNION ALL SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_call x
WHERE ((x.ts >= ? AND x.ts < ?) AND (x.done = 1) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.oid) cp_join0 ON cp_join0.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_mail x
WHERE ((x.done = 1) AND ((x.sent >= ? AND x.sent < ?) OR ((x.sent_day >= ? AND x.sent_day < ?) AND (x.sent IS NULL OR x.sent < ? OR (x.sent > ? AND YEAR(x.sent) > 9999)))) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.oid) cp_join1 ON cp_join1.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_todo x
WHERE ((x.ts >= ? AND x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) AND (x.done = 1) AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.kind AS VARCHAR) IS NULL) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.oid) cp_join2 ON cp_join2.cp_key = d.id
WHERE ((d.del = 0) AND ((d.made < ? AND (d.made >= ? AND (d.made <= ? OR YEAR(d.made) <= 9999))) OR (d.made IS NULL OR d.made < ? OR (d.made > ? AND YEAR(d.made) > 9999))) AND ((((d.made < ? AND (d.made >= ? AND (d.made <= ? OR YEAR(d.made) <= 9999))) OR (d.made IS NULL OR d.made < ? OR (d.made > ? AND YEAR(d.made) > 9999))) AND (CAST(d.sem AS VARCHAR) = ? OR (CAST(d.sem AS VARCHAR) IN (?, ?) AND (((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= ? AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= -62135596800 AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < 253402300800)) AND (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL))))) OR (d.made >= ? AND d.made < ?) OR (d.changed >= ? AND d.changed < ? AND (LENGTH(CAST(d.changed AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(d.changed AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) OR (CAST(d.sem AS VARCHAR) IN (?, ?) AND (((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= ? AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < ?) AND (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL))) OR (cp_join0.cp_flag0 = 1 OR cp_join1.cp_flag0 = 1 OR cp_join2.cp_flag0 = 1)) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client) cp_value1 ON cp_value1.cp_client = cp_clients.cp_client) cp_rows
-- 71 binds: setString P% x 18, setString F% x 3, setLong 1772319600000 x 2, setLong 1774908000000 x 2, setObject 2026-03-01T04:30 x 2, setObject 2026-03-31T03:30 x 2, setObject 2026-03-01 x 2, setObject 2026-03-31 x 2, setObject 0001-01-01T00:00 x 6, setObject 9999-12-31T23:59:59 x 6, setString T x 2, setString note x 2, setString task x 2, setString 2026-02-28T23:00:00.000000000 x 3, setString 2026-03-30T22:00:00.000000000 x 3, setObject 2026-03-30T22:00 x 3, setString P x 3, setString F x 2, setString S x 2, setLong 1774908000 x 2, setObject 2026-02-28T23:00 x 1, setLong 1772319600 x 1
;
SELECT 0 AS cp_out0, cp_rows.cp_value0_count AS cp_out1, cp_rows.cp_value1_count AS cp_out2, COUNT(*) AS cp_out3
FROM (SELECT cp_clients.cp_client AS cp_client, COALESCE(cp_value0.cp_count, 0) AS cp_value0_count, COALESCE(cp_value1.cp_count, 0) AS cp_value1_count
FROM (SELECT DISTINCT SUBSTR(p.pid, 2) AS cp_client
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (REGEXP_LIKE(CAST(p.pid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND p.pid LIKE ? ESCAPE '!'))) cp_clients
LEFT
JOIN (SELECT cp_parts.cp_client AS cp_client, SUM(cp_parts.cp_count) AS cp_count
FROM (SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT x.id AS cp_record, cp_owned.cp_client AS cp_client
FROM crm_call x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IS NOT NULL)
UNION ALL SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!')) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!'))
UNION ALL SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = x.id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((x.done = 1) AND (x.ts >= ? AND x.ts < ?) AND cp_join0.cp_flag0 = 1 AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client
UNION ALL SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT x.id AS cp_record, cp_owned.cp_client AS cp_client
FROM crm_mail x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IS NOT NULL)
UNION ALL SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!')) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!'))
UNION ALL SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = x.id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((x.done = 1) AND ((x.sent >= ? AND x.sent < ?) OR ((x.sent_day >= ? AND x.sent_day < ?) AND (x.sent IS NULL OR x.sent < ? OR (x.sent > ? AND YEAR(x.sent) > 9999)))) AND cp_join0.cp_flag0 = 1 AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client
UNION ALL SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT x.id AS cp_record, cp_owned.cp_client AS cp_client
FROM crm_todo x
JOIN (SELECT b.act AS cp_key, b.oid AS cp_client
FROM crm_bind b
WHERE ((b.otype = '3' AND b.del = 0) AND b.oid IS NOT NULL)
UNION ALL SELECT cp_keys.cp_key, cp_keys.cp_client
FROM (SELECT b.act AS cp_key, cp_owners.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_ref, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!')) UNION SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_owners ON cp_owners.cp_ref = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)) cp_keys
WHERE (NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '3' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))) AND NOT EXISTS (SELECT 1
FROM crm_bind b
WHERE (((b.otype = '4' AND b.del = 0) AND (REGEXP_LIKE(CAST(b.oid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND EXISTS (SELECT 1
FROM (SELECT SUBSTR(p.pid, 2) AS cp_key
FROM crm_party p
WHERE ((p.ptype = 'F' AND p.del = 0) AND (p.pid IS NOT NULL AND p.pid LIKE ? ESCAPE '!'))) cp_found
WHERE cp_found.cp_key = b.oid))) AND (b.oid IS NOT NULL AND b.act = cp_keys.cp_key))))) cp_owned ON cp_owned.cp_key = x.id
JOIN (SELECT b.act AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM crm_bind b
JOIN (SELECT d.id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!'))
UNION ALL SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
WHERE ((d.del = 0) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_key = b.oid
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.act, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = x.id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((x.done = 1) AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.kind AS VARCHAR) IS NULL) AND (x.ts >= ? AND x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) AND cp_join0.cp_flag0 = 1 AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client) cp_parts
GROUP BY cp_parts.cp_client) cp_value0 ON cp_value0.cp_client = cp_clients.cp_client
LEFT
JOIN (SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT d.id AS cp_record, cp_owned.cp_client AS cp_client
FROM crm_deal d
JOIN (SELECT d.id AS cp_key, SUBSTR(d.person, 2) AS cp_client
FROM crm_deal d
WHERE ((d.del = 0) AND (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!'))
UNION ALL SELECT dp.deal AS cp_key, SUBSTR(dp.party, 2) AS cp_client
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_owned ON cp_owned.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_call x
WHERE ((x.ts >= ? AND x.ts < ?) AND (x.done = 1) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.oid) cp_join0 ON cp_join0.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_mail x
WHERE ((x.done = 1) AND ((x.sent >= ? AND x.sent < ?) OR ((x.sent_day >= ? AND x.sent_day < ?) AND (x.sent IS NULL OR x.sent < ? OR (x.sent > ? AND YEAR(x.sent) > 9999)))) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.oid) cp_join1 ON cp_join1.cp_key = d.id
LEFT
JOIN (SELECT b.oid AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM crm_bind b
JOIN (SELECT 1 AS cp_flag0, x.id AS cp_record
FROM crm_todo x
WHERE ((x.ts >= ? AND x.ts < ? AND (LENGTH(CAST(x.ts AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(x.ts AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) AND (x.done = 1) AND (CAST(x.kind AS VARCHAR) NOT IN (?, ?, ?) OR CAST(x.kind AS VARCHAR) IS NULL) AND REGEXP_LIKE(CAST(x.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_linked ON cp_linked.cp_record = b.act
WHERE ((b.otype = '2' AND b.del = 0) AND b.oid IS NOT NULL)
GROUP BY b.oid) cp_join2 ON cp_join2.cp_key = d.id
WHERE ((d.del = 0) AND ((d.made < ? AND (d.made >= ? AND (d.made <= ? OR YEAR(d.made) <= 9999))) OR (d.made IS NULL OR d.made < ? OR (d.made > ? AND YEAR(d.made) > 9999))) AND ((((d.made < ? AND (d.made >= ? AND (d.made <= ? OR YEAR(d.made) <= 9999))) OR (d.made IS NULL OR d.made < ? OR (d.made > ? AND YEAR(d.made) > 9999))) AND (CAST(d.sem AS VARCHAR) = ? OR (CAST(d.sem AS VARCHAR) IN (?, ?) AND (((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= ? AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= -62135596800 AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < 253402300800)) AND (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL))))) OR (d.made >= ? AND d.made < ?) OR (d.changed >= ? AND d.changed < ? AND (LENGTH(CAST(d.changed AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(d.changed AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$'))) OR (CAST(d.sem AS VARCHAR) IN (?, ?) AND (((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= ? AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < ?) AND (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL))) OR (cp_join0.cp_flag0 = 1 OR cp_join1.cp_flag0 = 1 OR cp_join2.cp_flag0 = 1)) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_rows
GROUP BY cp_rows.cp_client) cp_value1 ON cp_value1.cp_client = cp_clients.cp_client) cp_rows
GROUP BY cp_rows.cp_value0_count, cp_rows.cp_value1_count
-- 71 binds: setString P% x 18, setString F% x 3, setLong 1772319600000 x 2, setLong 1774908000000 x 2, setObject 2026-03-01T04:30 x 2, setObject 2026-03-31T03:30 x 2, setObject 2026-03-01 x 2, setObject 2026-03-31 x 2, setObject 0001-01-01T00:00 x 6, setObject 9999-12-31T23:59:59 x 6, setString T x 2, setString note x 2, setString task x 2, setString 2026-02-28T23:00:00.000000000 x 3, setString 2026-03-30T22:00:00.000000000 x 3, setObject 2026-03-30T22:00 x 3, setString P x 3, setString F x 2, setString S x 2, setLong 1774908000 x 2, setObject 2026-02-28T23:00 x 1, setLong 1772319600 x 1
;
SELECT 0 AS cp_out0, CAST(NULL AS VARCHAR) AS cp_out1, CAST(NULL AS VARCHAR) AS cp_out2, CAST(NULL AS VARCHAR) AS cp_out3, CAST(NULL AS VARCHAR) AS cp_out4, CAST(NULL AS VARCHAR) AS cp_out5, CAST(NULL AS VARCHAR) AS cp_out6, CAST(NULL AS VARCHAR) AS cp_out7, CAST(NULL AS VARCHAR) AS cp_out8, CAST(NULL AS VARCHAR) AS cp_out9, CAST(NULL AS VARCHAR) AS cp_out10, CAST(NULL AS BIGINT) AS cp_out11, CAST(NULL AS BIGINT) AS cp_out12, CAST(NULL AS DECIMAL(30, 0)) AS cp_out13, CAST(NULL AS DECIMAL(30, 0)) AS cp_out14, CAST(NULL AS TIMESTAMP) AS cp_out15
FROM (SELECT SUBSTR(p.pid, 2) AS cp_client, p.pid AS cp_id
FROM crm_party p
WHERE ((p.ptype = 'P' AND p.del = 0) AND p.pid = ?)) cp_rows
UNION ALL SELECT 1, cp_rows.cp_col1, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), COUNT(*), COUNT(cp_rows.cp_col0), SUM(cp_rows.cp_col0 + CAST(0 AS DECIMAL(20, 0))), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP)
FROM (SELECT cp_src.cp_v4 AS cp_col0, cp_src.cp_v6 AS cp_col1
FROM (SELECT CAST(d.sem AS VARCHAR) AS cp_v1, (CASE WHEN d.closed IS NOT NULL THEN d.closed END) AS cp_v2, CASE WHEN (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL) THEN 1 ELSE 0 END AS cp_v3, d.micros AS cp_v4, CAST(d.cur AS VARCHAR) AS cp_v6
FROM crm_deal d
WHERE ((d.del = 0) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?)) AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= ? AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < ?) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))) cp_src
WHERE (cp_src.cp_v1 = ? AND ((cp_src.cp_v2 >= ? AND cp_src.cp_v2 < ?) AND cp_src.cp_v3 = 1))) cp_rows
GROUP BY cp_rows.cp_col1
UNION ALL SELECT 2, cp_rows.cp_col0, cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col5, cp_rows.cp_col8, cp_rows.cp_col9, cp_rows.cp_col10, cp_rows.cp_col11, cp_rows.cp_col12, cp_rows.cp_col13, CAST(NULL AS BIGINT), cp_rows.cp_col4, cp_rows.cp_col7, cp_rows.cp_col6
FROM (SELECT d.id AS cp_col0, CAST(d.pipe AS VARCHAR) AS cp_col1, CAST(d.stage AS VARCHAR) AS cp_col2, CAST(d.sem AS VARCHAR) AS cp_col3, d.micros AS cp_col4, CAST(d.cur AS VARCHAR) AS cp_col5, d.made AS cp_col6, (CASE WHEN d.closed IS NOT NULL THEN d.closed END) AS cp_col7, CASE WHEN (LENGTH(CAST(d.changed AS VARCHAR)) = 29 AND REGEXP_LIKE(CAST(d.changed AS VARCHAR), '^(([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13-9]|1[0-2])-(29|30)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])-(0[13578]|1[02])-31T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$')) THEN d.changed END AS cp_col8, CAST(d.owner_id AS VARCHAR) AS cp_col9, CAST(d.subject AS VARCHAR) AS cp_col10, CASE WHEN d.firm IS NOT NULL THEN d.firm END AS cp_col11, CASE WHEN (d.person IS NOT NULL AND d.person LIKE ? ESCAPE '!') THEN d.person END AS cp_col12, CASE WHEN (1 = 1) THEN 1 ELSE 0 END AS cp_col13
FROM crm_deal d
WHERE ((d.del = 0) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?)) AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= ? AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < ?) AND (CAST(d.sem AS VARCHAR) = ? AND (((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= ? AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < ?) AND (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL))) AND (((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= -62135596800 AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < 253402300800) AND (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL)) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))
ORDER BY (CASE WHEN d.closed IS NOT NULL THEN d.closed END) DESC FETCH FIRST 40 ROWS ONLY) cp_rows
UNION ALL SELECT 3, cp_rows.cp_col0, cp_link.cp_text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), cp_link.cp_primary, CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS DECIMAL(30, 0)), CAST(NULL AS TIMESTAMP)
FROM (SELECT d.id AS cp_col0
FROM crm_deal d
WHERE ((d.del = 0) AND d.id IN (SELECT d.id AS cp_key
FROM crm_deal d
WHERE ((d.del = 0) AND d.person = ?)
UNION ALL SELECT dp.deal AS cp_key
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND dp.party = ?)) AND ((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= ? AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < ?) AND (CAST(d.sem AS VARCHAR) = ? AND (((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= ? AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < ?) AND (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL))) AND (((CASE WHEN d.closed IS NOT NULL THEN d.closed END) >= -62135596800 AND (CASE WHEN d.closed IS NOT NULL THEN d.closed END) < 253402300800) AND (CAST(d.sem AS VARCHAR) <> ? OR CAST(d.sem AS VARCHAR) IS NULL)) AND REGEXP_LIKE(CAST(d.id AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'))
ORDER BY (CASE WHEN d.closed IS NOT NULL THEN d.closed END) DESC FETCH FIRST 40 ROWS ONLY) cp_rows
JOIN (SELECT dp.deal AS cp_key, dp.party AS cp_text, 0 AS cp_primary
FROM crm_deal_party dp
WHERE ((dp.del = 0) AND (dp.party IS NOT NULL AND dp.party LIKE ? ESCAPE '!'))) cp_link ON cp_link.cp_key = cp_rows.cp_col0
-- 29 binds: setString P0 x 7, setString P x 5, setLong 1772319600 x 6, setLong 1774908000 x 6, setString S x 3, setString P% x 2
;
SELECT p.pid AS cp_id, CAST(p.pname AS VARCHAR) AS cp_name
FROM crm_party p
WHERE (((p.ptype = 'P' AND p.del = 0) AND (REGEXP_LIKE(CAST(p.pid AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') AND p.pid LIKE ? ESCAPE '!')) AND (CASE WHEN REGEXP_LIKE(CAST(p.pname AS VARCHAR), '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]') THEN 0 ELSE 1 END = 1 OR LOWER(CAST(p.pname AS VARCHAR)) LIKE ? ESCAPE '!' OR (REGEXP_LIKE(CAST(p.pname AS VARCHAR), '[^ -~]') AND LOWER(CAST(p.pname AS VARCHAR)) LIKE ? ESCAPE '!')))
-- 3 binds: setString P% x 1, setString %o'b!_r[%]en% x 1, setString %o'b!_r[%]e% x 1
;
