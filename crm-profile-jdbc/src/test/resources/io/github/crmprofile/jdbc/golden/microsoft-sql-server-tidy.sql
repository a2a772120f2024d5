SELECT 0 AS cp_b, cp_r.cp_x0 AS cp_s1, cp_r.cp_x1 AS cp_s2, cp_r.cp_x2 AS cp_s3, cp_r.cp_x3 AS cp_s4, cp_r.cp_x4 AS cp_s5, cp_r.cp_x5 AS cp_s6, cp_r.cp_x6 AS cp_s7, cp_r.cp_x7 AS cp_s8, cp_r.cp_x9 AS cp_s9, CAST(NULL AS BIGINT) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(cp_r.cp_x8 AS DECIMAL(38, 10)) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16
FROM (SELECT (CAST(k.c_name AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x0, (CAST(k.c_position AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x1, (CAST(k.c_website AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x2, (CAST(k.c_companyType AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x3, (CAST(k.c_industry AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x4, (CAST(k.c_responsible AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x5, (CAST(k.c_comment AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x6, (CAST(k.x_region AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x7, k.x_score AS cp_x8, CASE WHEN k.c_company IS NOT NULL THEN (k.c_company + N'	') COLLATE Latin1_General_100_BIN2 END AS cp_x9, (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id = ? AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) cp_r
UNION ALL SELECT 1 AS cp_b, cp_l.cp_t AS cp_s1, CAST(NULL AS NVARCHAR(4000)) AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS BIGINT) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS DECIMAL(38, 10)) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id = ? AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 0)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 2 AS cp_b, cp_l.cp_t AS cp_s1, CAST(NULL AS NVARCHAR(4000)) AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS BIGINT) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS DECIMAL(38, 10)) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id = ? AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 1)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 3 AS cp_b, cp_l.cp_t AS cp_s1, CAST(NULL AS NVARCHAR(4000)) AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS BIGINT) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS DECIMAL(38, 10)) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id = ? AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 2)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 4 AS cp_b, cp_l.cp_t AS cp_s1, CAST(NULL AS NVARCHAR(4000)) AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS BIGINT) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS DECIMAL(38, 10)) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id = ? AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 10)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 5 AS cp_b, cp_l.cp_t AS cp_s1, CAST(NULL AS NVARCHAR(4000)) AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS BIGINT) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS DECIMAL(38, 10)) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id = ? AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 11)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 6 AS cp_b, cp_l.cp_t AS cp_s1, CAST(NULL AS NVARCHAR(4000)) AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS BIGINT) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS DECIMAL(38, 10)) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id = ? AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 12)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 7 AS cp_b, cp_r.cp_x1 AS cp_s1, cp_r.cp_x2 AS cp_s2, cp_r.cp_x4 AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, COUNT(*) AS cp_s10, COUNT(cp_r.cp_x0) AS cp_s11, cp_r.cp_x3 AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(SUM(cp_r.cp_x0 + CAST(0 AS DECIMAL(1, 0))) AS DECIMAL(38, 10)) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16
FROM (SELECT d.d_amount AS cp_x0, (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x1, (CAST(d.d_currency AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x2, ((((CASE WHEN d.d_createdAt IS NOT NULL THEN CASE WHEN d.d_createdAt < ? THEN CASE WHEN d.d_createdAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN d.d_createdAt IS NOT NULL THEN 1 ELSE 0 END) * 18 + CASE WHEN (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND d.d_closedAt IS NOT NULL) THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN d.d_closedAt < ? THEN 4 ELSE 5 END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 6 ELSE 7 END ELSE CASE WHEN d.d_closedAt < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 10 ELSE 11 END ELSE CASE WHEN d.d_closedAt < ? THEN 12 ELSE 13 END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 14 ELSE 15 END ELSE CASE WHEN d.d_closedAt < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 4 + CASE WHEN d.d_modifiedAt IS NOT NULL THEN CASE WHEN d.d_modifiedAt < ? THEN CASE WHEN d.d_modifiedAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_j0.cp_e0 = 1 THEN 1 ELSE 0 END AS cp_x3, CASE WHEN (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?) OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) OR ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?) AND CASE WHEN (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND d.d_closedAt IS NOT NULL) THEN 0 ELSE 1 END = 1) OR ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND d.d_createdAt IS NULL) OR ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND d.d_createdAt IS NOT NULL AND (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND d.d_closedAt IS NOT NULL) AND CASE WHEN (d.d_createdAt <= d.d_closedAt AND d.d_createdAt IS NOT NULL AND d.d_closedAt IS NOT NULL AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL)) THEN 0 ELSE 1 END = 1) OR (d.d_amount IS NOT NULL AND CASE WHEN TRANSLATE(CAST(d.d_currency AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1)) THEN CONCAT(CASE WHEN (d.d_amount IS NOT NULL AND CASE WHEN TRANSLATE(CAST(d.d_currency AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND d.d_createdAt IS NOT NULL AND (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND d.d_closedAt IS NOT NULL) AND CASE WHEN (d.d_createdAt <= d.d_closedAt AND d.d_createdAt IS NOT NULL AND d.d_closedAt IS NOT NULL AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL)) THEN 0 ELSE 1 END = 1) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND d.d_createdAt IS NULL) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?) AND CASE WHEN (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND d.d_closedAt IS NOT NULL) THEN 0 ELSE 1 END = 1) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?) OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) THEN '1' ELSE '0' END, (d.d_id + N'	') COLLATE Latin1_General_100_BIN2))))) END AS cp_x4
FROM deal d
LEFT
JOIN (SELECT al.target_id AS cp_k, MAX(cp_d.cp_e0) AS cp_e0
FROM activity_link al
JOIN (SELECT CASE WHEN ((a.a_completed = 'yes') AND ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?) OR (CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND (a.a_occurredAt >= ? AND a.a_occurredAt < ?)) THEN 1 ELSE 0 END AS cp_e0, a.a_id AS cp_v
FROM activity a
WHERE (a.a_occurredAt >= ? AND a.a_occurredAt < ?)) cp_d ON cp_d.cp_v = al.activity_id
WHERE ((al.kind = 'deal') AND (al.target_id IS NOT NULL AND al.target_id IN (SELECT dc.deal_id AS cp_k
FROM deal_contact dc
WHERE (dc.contact_id = ? AND (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 = ?))))
GROUP BY al.target_id) cp_j0 ON cp_j0.cp_k = d.d_id
WHERE d.d_id IN (SELECT dc.deal_id AS cp_k
FROM deal_contact dc
WHERE (dc.contact_id = ? AND (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 = ?))) cp_r
GROUP BY cp_r.cp_x1, cp_r.cp_x2, cp_r.cp_x3, cp_r.cp_x4
UNION ALL SELECT 8 AS cp_b, cp_r.cp_x1 AS cp_s1, cp_r.cp_x2 AS cp_s2, cp_r.cp_x4 AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, COUNT(*) AS cp_s10, cp_r.cp_x3 AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS DECIMAL(38, 10)) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, MAX(cp_r.cp_x0) AS cp_s16
FROM (SELECT a.a_occurredAt AS cp_x0, (CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x1, (CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x2, (((CASE WHEN (a.a_completed = 'yes') THEN 1 ELSE 0 END) * 4 + CASE WHEN a.a_occurredAt IS NOT NULL THEN CASE WHEN a.a_occurredAt < ? THEN CASE WHEN a.a_occurredAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_j0.cp_e0 = 1 THEN 1 ELSE 0 END) * 2 + CASE WHEN a.a_occurredAt < ? THEN 1 ELSE 0 END AS cp_x3, CASE WHEN (a.a_occurredAt IS NULL OR ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? OR CASE WHEN TRANSLATE(CAST(a.a_channel AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1) OR (TRANSLATE(CAST(a.a_direction AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' AND ((CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?) OR (CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL))) THEN CONCAT(CASE WHEN (TRANSLATE(CAST(a.a_direction AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' AND ((CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?) OR (CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL)) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? OR CASE WHEN TRANSLATE(CAST(a.a_channel AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1) THEN '1' ELSE '0' END, CONCAT(CASE WHEN a.a_occurredAt IS NULL THEN '1' ELSE '0' END, (a.a_id + N'	') COLLATE Latin1_General_100_BIN2))) END AS cp_x4
FROM activity a
LEFT
JOIN (SELECT al.activity_id AS cp_k, MAX(cp_d.cp_e0) AS cp_e0
FROM activity_link al
JOIN (SELECT d.d_id AS cp_k, 1 AS cp_e0
FROM deal d
WHERE d.d_id IN (SELECT dc.deal_id AS cp_k
FROM deal_contact dc
WHERE (dc.contact_id = ? AND (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 = ?))) cp_d ON cp_d.cp_k = al.target_id
WHERE ((al.kind = 'deal') AND al.target_id IS NOT NULL)
GROUP BY al.activity_id) cp_j0 ON cp_j0.cp_k = a.a_id
WHERE a.a_id IN (SELECT al.activity_id AS cp_k
FROM activity_link al
WHERE ((al.kind = 'contact') AND (al.target_id = ? AND (al.target_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)))) cp_r
GROUP BY cp_r.cp_x1, cp_r.cp_x2, cp_r.cp_x3, cp_r.cp_x4
UNION ALL SELECT 9 AS cp_b, cp_r.cp_x2 AS cp_s1, cp_r.cp_x3 AS cp_s2, cp_r.cp_x5 AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, COUNT(*) AS cp_s10, COUNT(cp_r.cp_x0) AS cp_s11, COUNT(cp_r.cp_x1) AS cp_s12, cp_r.cp_x4 AS cp_s13, CAST(SUM(cp_r.cp_x0 + CAST(0 AS DECIMAL(1, 0))) AS DECIMAL(38, 10)) AS cp_s14, CAST(SUM(cp_r.cp_x1 + CAST(0 AS DECIMAL(1, 0))) AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16
FROM (SELECT i.i_amount AS cp_x0, CASE WHEN (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END AS cp_x1, (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x2, (CAST(i.i_currency AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x3, (((((((CASE WHEN i.i_paidOn IS NOT NULL THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN i.i_paidOn < ? THEN 4 ELSE 5 END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 6 ELSE 7 END ELSE CASE WHEN i.i_paidOn < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 10 ELSE 11 END ELSE CASE WHEN i.i_paidOn < ? THEN 12 ELSE 13 END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 14 ELSE 15 END ELSE CASE WHEN i.i_paidOn < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 18 + CASE WHEN i.i_issuedOn IS NOT NULL THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN i.i_issuedOn < ? THEN 4 ELSE 5 END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 6 ELSE 7 END ELSE CASE WHEN i.i_issuedOn < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 10 ELSE 11 END ELSE CASE WHEN i.i_issuedOn < ? THEN 12 ELSE 13 END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 14 ELSE 15 END ELSE CASE WHEN i.i_issuedOn < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 2 + CASE WHEN (i.i_paidOn <= i.i_dueOn AND i.i_paidOn IS NOT NULL AND i.i_dueOn IS NOT NULL) THEN 1 ELSE 0 END) * 2 + CASE WHEN i.i_dueOn IS NOT NULL THEN 1 ELSE 0 END) * 2 + CASE WHEN i.i_paidOn IS NOT NULL THEN 1 ELSE 0 END) * 2 + CASE WHEN CASE WHEN (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END > ? THEN 1 ELSE 0 END) * 2 + CASE WHEN CASE WHEN (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END IS NOT NULL THEN 1 ELSE 0 END) * 2 + CASE WHEN (CASE WHEN (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END IS NOT NULL AND CASE WHEN (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END < ?) THEN 1 ELSE 0 END AS cp_x4, CASE WHEN (((CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?, ?) OR (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) OR i.i_issuedOn IS NULL OR ((CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND i.i_paidOn IS NULL) OR (i.i_amount IS NOT NULL AND CASE WHEN TRANSLATE(CAST(i.i_currency AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1)) THEN CONCAT(CASE WHEN (i.i_amount IS NOT NULL AND CASE WHEN TRANSLATE(CAST(i.i_currency AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND i.i_paidOn IS NULL) THEN '1' ELSE '0' END, CONCAT(CASE WHEN i.i_issuedOn IS NULL THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?, ?) OR (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) THEN '1' ELSE '0' END, (i.i_id + N'	') COLLATE Latin1_General_100_BIN2)))) END AS cp_x5
FROM invoice i
WHERE (i.i_contact = ? AND (i.i_contact + N'	') COLLATE Latin1_General_100_BIN2 = ?)) cp_r
GROUP BY cp_r.cp_x2, cp_r.cp_x3, cp_r.cp_x4, cp_r.cp_x5
-- setString 0
-- setString 0	
-- setString 0
-- setString 0	
-- setString 0
-- setString 0	
-- setString 0
-- setString 0	
-- setString 0
-- setString 0	
-- setString 0
-- setString 0	
-- setString 0
-- setString 0	
-- setObject 2026-03-30T22:00Z
-- setObject 2026-02-28T23:00Z
-- setString OPEN	
-- setObject 2026-02-22T23:00Z
-- setObject 2026-01-25T23:00Z
-- setObject 2026-01-11T23:00Z
-- setObject 2026-01-04T23:00Z
-- setObject 2025-12-30T23:00Z
-- setObject 2026-01-18T23:00Z
-- setObject 2026-02-08T23:00Z
-- setObject 2026-02-01T23:00Z
-- setObject 2026-02-15T23:00Z
-- setObject 2026-03-15T23:00Z
-- setObject 2026-03-01T23:00Z
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-08T23:00Z
-- setObject 2026-03-29T22:00Z
-- setObject 2026-03-22T23:00Z
-- setObject 2026-03-30T22:00Z
-- setObject 2026-03-30T22:00Z
-- setObject 2026-02-28T23:00Z
-- setString WON	
-- setString LOST	
-- setString OPEN	
-- setString WON	
-- setString LOST	
-- setString OPEN	
-- setString WON	
-- setString WON	
-- setString OPEN	
-- setString OPEN	
-- setString WON	
-- setString OPEN	
-- setString OPEN	
-- setString WON	
-- setString WON	
-- setString LOST	
-- setString OPEN	
-- setString WON	
-- setString LOST	
-- setString OPEN	
-- setString note	
-- setString task	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString 0
-- setString 0	
-- setString 0
-- setString 0	
-- setObject 2026-03-30T22:00Z
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T10:00:00.000000100Z
-- setString unknown	
-- setString INBOUND	
-- setString UNKNOWN	
-- setString OUTBOUND	
-- setString INBOUND	
-- setString UNKNOWN	
-- setString OUTBOUND	
-- setString unknown	
-- setString 0
-- setString 0	
-- setString 0
-- setString 0	
-- setString ISSUED	
-- setObject 2026-02-23
-- setObject 2026-01-26
-- setObject 2026-01-12
-- setObject 2026-01-05
-- setObject 2025-12-31
-- setObject 2026-01-19
-- setObject 2026-02-09
-- setObject 2026-02-02
-- setObject 2026-02-16
-- setObject 2026-03-16
-- setObject 2026-03-02
-- setObject 2026-03-01
-- setObject 2026-03-09
-- setObject 2026-03-30
-- setObject 2026-03-23
-- setObject 2026-03-31
-- setObject 2026-02-23
-- setObject 2026-01-26
-- setObject 2026-01-12
-- setObject 2026-01-05
-- setObject 2025-12-31
-- setObject 2026-01-19
-- setObject 2026-02-09
-- setObject 2026-02-02
-- setObject 2026-02-16
-- setObject 2026-03-16
-- setObject 2026-03-02
-- setObject 2026-03-01
-- setObject 2026-03-09
-- setObject 2026-03-30
-- setObject 2026-03-23
-- setObject 2026-03-31
-- setString ISSUED	
-- setBigDecimal 0
-- setString ISSUED	
-- setString ISSUED	
-- setString ISSUED	
-- setBigDecimal 0
-- setString ISSUED	
-- setString CANCELLED	
-- setString DRAFT	
-- setString PAID	
-- setString PAID	
-- setString PAID	
-- setString ISSUED	
-- setString CANCELLED	
-- setString DRAFT	
-- setString PAID	
-- setString 0
-- setString 0	
;
SELECT 0 AS cp_b, cp_r.cp_c AS cp_c, cp_r.cp_x0 AS cp_s2, cp_r.cp_x1 AS cp_s3, cp_r.cp_x2 AS cp_s4, cp_r.cp_x3 AS cp_s5, cp_r.cp_x4 AS cp_s6, cp_r.cp_x5 AS cp_s7, cp_r.cp_x6 AS cp_s8, cp_r.cp_x7 AS cp_s9, cp_r.cp_x9 AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(cp_r.cp_x8 AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT (CAST(k.c_name AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x0, (CAST(k.c_position AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x1, (CAST(k.c_website AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x2, (CAST(k.c_companyType AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x3, (CAST(k.c_industry AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x4, (CAST(k.c_responsible AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x5, (CAST(k.c_comment AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x6, (CAST(k.x_region AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x7, k.x_score AS cp_x8, CASE WHEN k.c_company IS NOT NULL THEN (k.c_company + N'	') COLLATE Latin1_General_100_BIN2 END AS cp_x9, (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id IN (?, ?, ?, ?, ?, ?) AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?))) cp_r
UNION ALL SELECT 1 AS cp_b, cp_r.cp_c AS cp_c, cp_l.cp_t AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id IN (?, ?, ?, ?, ?, ?) AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?))) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 0)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 2 AS cp_b, cp_r.cp_c AS cp_c, cp_l.cp_t AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id IN (?, ?, ?, ?, ?, ?) AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?))) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 1)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 3 AS cp_b, cp_r.cp_c AS cp_c, cp_l.cp_t AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id IN (?, ?, ?, ?, ?, ?) AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?))) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 2)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 4 AS cp_b, cp_r.cp_c AS cp_c, cp_l.cp_t AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id IN (?, ?, ?, ?, ?, ?) AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?))) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 10)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 5 AS cp_b, cp_r.cp_c AS cp_c, cp_l.cp_t AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id IN (?, ?, ?, ?, ?, ?) AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?))) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 11)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 6 AS cp_b, cp_r.cp_c AS cp_c, cp_l.cp_t AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id IN (?, ?, ?, ?, ?, ?) AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?))) cp_r
JOIN (SELECT t.client AS cp_k, (CAST(t.text_value AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 12)) cp_l ON cp_l.cp_k = cp_r.cp_i
UNION ALL SELECT 7 AS cp_b, cp_r.cp_c AS cp_c, cp_r.cp_x1 AS cp_s2, cp_r.cp_x2 AS cp_s3, cp_r.cp_x4 AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, COUNT(*) AS cp_s11, COUNT(cp_r.cp_x0) AS cp_s12, cp_r.cp_x3 AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(SUM(cp_r.cp_x0 + CAST(0 AS DECIMAL(1, 0))) AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT d.d_amount AS cp_x0, (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x1, (CAST(d.d_currency AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x2, ((((CASE WHEN d.d_createdAt IS NOT NULL THEN CASE WHEN d.d_createdAt < ? THEN CASE WHEN d.d_createdAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN d.d_createdAt IS NOT NULL THEN 1 ELSE 0 END) * 18 + CASE WHEN (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND d.d_closedAt IS NOT NULL) THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN d.d_closedAt < ? THEN 4 ELSE 5 END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 6 ELSE 7 END ELSE CASE WHEN d.d_closedAt < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 10 ELSE 11 END ELSE CASE WHEN d.d_closedAt < ? THEN 12 ELSE 13 END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 14 ELSE 15 END ELSE CASE WHEN d.d_closedAt < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 4 + CASE WHEN d.d_modifiedAt IS NOT NULL THEN CASE WHEN d.d_modifiedAt < ? THEN CASE WHEN d.d_modifiedAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_j0.cp_e0 = 1 THEN 1 ELSE 0 END AS cp_x3, CASE WHEN (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?) OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) OR ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?) AND CASE WHEN (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND d.d_closedAt IS NOT NULL) THEN 0 ELSE 1 END = 1) OR ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND d.d_createdAt IS NULL) OR ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND d.d_createdAt IS NOT NULL AND (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND d.d_closedAt IS NOT NULL) AND CASE WHEN (d.d_createdAt <= d.d_closedAt AND d.d_createdAt IS NOT NULL AND d.d_closedAt IS NOT NULL AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL)) THEN 0 ELSE 1 END = 1) OR (d.d_amount IS NOT NULL AND CASE WHEN TRANSLATE(CAST(d.d_currency AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1)) THEN CONCAT(CASE WHEN (d.d_amount IS NOT NULL AND CASE WHEN TRANSLATE(CAST(d.d_currency AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND d.d_createdAt IS NOT NULL AND (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND d.d_closedAt IS NOT NULL) AND CASE WHEN (d.d_createdAt <= d.d_closedAt AND d.d_createdAt IS NOT NULL AND d.d_closedAt IS NOT NULL AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL)) THEN 0 ELSE 1 END = 1) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND d.d_createdAt IS NULL) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?) AND CASE WHEN (((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND d.d_closedAt IS NOT NULL) THEN 0 ELSE 1 END = 1) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?) OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) THEN '1' ELSE '0' END, (d.d_id + N'	') COLLATE Latin1_General_100_BIN2))))) END AS cp_x4, cp_p.cp_c AS cp_c
FROM deal d
JOIN (SELECT DISTINCT dc.deal_id AS cp_k, (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c
FROM deal_contact dc
WHERE (dc.contact_id IN (?, ?, ?, ?, ?, ?) AND (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?))) cp_p ON cp_p.cp_k = d.d_id
LEFT
JOIN (SELECT al.target_id AS cp_k, MAX(cp_d.cp_e0) AS cp_e0
FROM activity_link al
JOIN (SELECT CASE WHEN ((a.a_completed = 'yes') AND ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?) OR (CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND (a.a_occurredAt >= ? AND a.a_occurredAt < ?)) THEN 1 ELSE 0 END AS cp_e0, a.a_id AS cp_v
FROM activity a
WHERE (a.a_occurredAt >= ? AND a.a_occurredAt < ?)) cp_d ON cp_d.cp_v = al.activity_id
WHERE ((al.kind = 'deal') AND (al.target_id IS NOT NULL AND al.target_id IN (SELECT dc.deal_id AS cp_k
FROM deal_contact dc
WHERE (dc.contact_id IN (?, ?, ?, ?, ?, ?) AND (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?)))))
GROUP BY al.target_id) cp_j0 ON cp_j0.cp_k = d.d_id
WHERE 1 = 1) cp_r
GROUP BY cp_r.cp_c, cp_r.cp_x1, cp_r.cp_x2, cp_r.cp_x3, cp_r.cp_x4
UNION ALL SELECT 8 AS cp_b, cp_r.cp_c AS cp_c, CAST(NULL AS NVARCHAR(4000)) AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, MAX(cp_r.cp_x0) AS cp_s17
FROM (SELECT a.a_occurredAt AS cp_x0, cp_p.cp_c AS cp_c
FROM activity a
JOIN (SELECT DISTINCT al.activity_id AS cp_k, (al.target_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c
FROM activity_link al
WHERE ((al.kind = 'contact') AND (al.target_id IN (?, ?, ?, ?, ?, ?) AND (al.target_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?)))) cp_p ON cp_p.cp_k = a.a_id
WHERE ((a.a_completed = 'yes') AND ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?) OR (CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND (a.a_occurredAt < ? AND a.a_occurredAt IS NOT NULL) AND a.a_occurredAt < ?)) cp_r
GROUP BY cp_r.cp_c
UNION ALL SELECT 9 AS cp_b, cp_r.cp_c AS cp_c, cp_r.cp_x0 AS cp_s2, cp_r.cp_x1 AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, COUNT(*) AS cp_s11, cp_r.cp_x2 AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT (CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x0, (CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x1, CASE WHEN cp_j0.cp_e0 = 1 THEN 1 ELSE 0 END AS cp_x2, cp_p.cp_c AS cp_c
FROM activity a
JOIN (SELECT DISTINCT al.activity_id AS cp_k, (al.target_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c
FROM activity_link al
WHERE ((al.kind = 'contact') AND (al.target_id IN (?, ?, ?, ?, ?, ?) AND (al.target_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?)))) cp_p ON cp_p.cp_k = a.a_id
LEFT
JOIN (SELECT al.activity_id AS cp_k, MAX(cp_d.cp_e0) AS cp_e0, cp_d.cp_c AS cp_c
FROM activity_link al
JOIN (SELECT d.d_id AS cp_k, 1 AS cp_e0, cp_p.cp_c AS cp_c
FROM deal d
JOIN (SELECT DISTINCT dc.deal_id AS cp_k, (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c
FROM deal_contact dc
WHERE (dc.contact_id IN (?, ?, ?, ?, ?, ?) AND (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?))) cp_p ON cp_p.cp_k = d.d_id
WHERE 1 = 1) cp_d ON cp_d.cp_k = al.target_id
WHERE ((al.kind = 'deal') AND al.target_id IS NOT NULL)
GROUP BY al.activity_id, cp_d.cp_c) cp_j0 ON (cp_j0.cp_k = a.a_id AND cp_j0.cp_c = cp_p.cp_c)
WHERE ((a.a_occurredAt >= ? AND a.a_occurredAt < ?) AND (a.a_completed = 'yes') AND ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?) OR (CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL))) cp_r
GROUP BY cp_r.cp_c, cp_r.cp_x0, cp_r.cp_x1, cp_r.cp_x2
UNION ALL SELECT 10 AS cp_b, cp_r.cp_c AS cp_c, cp_r.cp_x0 AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS BIGINT) AS cp_s12, CAST(NULL AS BIGINT) AS cp_s13, CAST(NULL AS BIGINT) AS cp_s14, CAST(NULL AS DECIMAL(38, 10)) AS cp_s15, CAST(NULL AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT CASE WHEN (a.a_occurredAt IS NULL OR ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? OR CASE WHEN TRANSLATE(CAST(a.a_channel AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1) OR (TRANSLATE(CAST(a.a_direction AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' AND ((CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?) OR (CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL))) THEN CONCAT(CASE WHEN (TRANSLATE(CAST(a.a_direction AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' AND ((CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?) OR (CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL)) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? OR CASE WHEN TRANSLATE(CAST(a.a_channel AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1) THEN '1' ELSE '0' END, CONCAT(CASE WHEN a.a_occurredAt IS NULL THEN '1' ELSE '0' END, (a.a_id + N'	') COLLATE Latin1_General_100_BIN2))) END AS cp_x0, cp_p.cp_c AS cp_c
FROM activity a
JOIN (SELECT DISTINCT al.activity_id AS cp_k, (al.target_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c
FROM activity_link al
WHERE ((al.kind = 'contact') AND (al.target_id IN (?, ?, ?, ?, ?, ?) AND (al.target_id + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?)))) cp_p ON cp_p.cp_k = a.a_id
WHERE (a.a_occurredAt IS NULL OR ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? OR CASE WHEN TRANSLATE(CAST(a.a_channel AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1) OR (TRANSLATE(CAST(a.a_direction AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' AND ((CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?) OR (CAST(a.a_direction AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL)))) cp_r
UNION ALL SELECT 11 AS cp_b, cp_r.cp_c AS cp_c, cp_r.cp_x2 AS cp_s2, cp_r.cp_x3 AS cp_s3, cp_r.cp_x5 AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS NVARCHAR(4000)) AS cp_s10, COUNT(*) AS cp_s11, COUNT(cp_r.cp_x0) AS cp_s12, COUNT(cp_r.cp_x1) AS cp_s13, cp_r.cp_x4 AS cp_s14, CAST(SUM(cp_r.cp_x0 + CAST(0 AS DECIMAL(1, 0))) AS DECIMAL(38, 10)) AS cp_s15, CAST(SUM(cp_r.cp_x1 + CAST(0 AS DECIMAL(1, 0))) AS DECIMAL(38, 10)) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17
FROM (SELECT i.i_amount AS cp_x0, CASE WHEN (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END AS cp_x1, (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x2, (CAST(i.i_currency AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x3, (((((((CASE WHEN i.i_paidOn IS NOT NULL THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN i.i_paidOn < ? THEN 4 ELSE 5 END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 6 ELSE 7 END ELSE CASE WHEN i.i_paidOn < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 10 ELSE 11 END ELSE CASE WHEN i.i_paidOn < ? THEN 12 ELSE 13 END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 14 ELSE 15 END ELSE CASE WHEN i.i_paidOn < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 18 + CASE WHEN i.i_issuedOn IS NOT NULL THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN i.i_issuedOn < ? THEN 4 ELSE 5 END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 6 ELSE 7 END ELSE CASE WHEN i.i_issuedOn < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 10 ELSE 11 END ELSE CASE WHEN i.i_issuedOn < ? THEN 12 ELSE 13 END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 14 ELSE 15 END ELSE CASE WHEN i.i_issuedOn < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 2 + CASE WHEN (i.i_paidOn <= i.i_dueOn AND i.i_paidOn IS NOT NULL AND i.i_dueOn IS NOT NULL) THEN 1 ELSE 0 END) * 2 + CASE WHEN i.i_dueOn IS NOT NULL THEN 1 ELSE 0 END) * 2 + CASE WHEN i.i_paidOn IS NOT NULL THEN 1 ELSE 0 END) * 2 + CASE WHEN CASE WHEN (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END > ? THEN 1 ELSE 0 END) * 2 + CASE WHEN CASE WHEN (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END IS NOT NULL THEN 1 ELSE 0 END) * 2 + CASE WHEN (CASE WHEN (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END IS NOT NULL AND CASE WHEN (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END < ?) THEN 1 ELSE 0 END AS cp_x4, CASE WHEN (((CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?, ?) OR (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) OR i.i_issuedOn IS NULL OR ((CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND i.i_paidOn IS NULL) OR (i.i_amount IS NOT NULL AND CASE WHEN TRANSLATE(CAST(i.i_currency AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1)) THEN CONCAT(CASE WHEN (i.i_amount IS NOT NULL AND CASE WHEN TRANSLATE(CAST(i.i_currency AS NVARCHAR(4000)), CAST(0x09000A000B000C000D0020008500A000801600200120022003200420052006200720082009200A20282029202F205F200030 AS NVARCHAR(25)), SPACE(25)) <> '' THEN 0 ELSE 1 END = 1) THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND i.i_paidOn IS NULL) THEN '1' ELSE '0' END, CONCAT(CASE WHEN i.i_issuedOn IS NULL THEN '1' ELSE '0' END, CONCAT(CASE WHEN ((CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?, ?, ?) OR (CAST(i.i_status AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) THEN '1' ELSE '0' END, (i.i_id + N'	') COLLATE Latin1_General_100_BIN2)))) END AS cp_x5, (i.i_contact + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c
FROM invoice i
WHERE (i.i_contact IN (?, ?, ?, ?, ?, ?) AND (i.i_contact + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?, ?, ?, ?, ?))) cp_r
GROUP BY cp_r.cp_c, cp_r.cp_x2, cp_r.cp_x3, cp_r.cp_x4, cp_r.cp_x5
ORDER BY 2
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setObject 2026-03-30T22:00Z
-- setObject 2026-02-28T23:00Z
-- setString OPEN	
-- setObject 2026-02-22T23:00Z
-- setObject 2026-01-25T23:00Z
-- setObject 2026-01-11T23:00Z
-- setObject 2026-01-04T23:00Z
-- setObject 2025-12-30T23:00Z
-- setObject 2026-01-18T23:00Z
-- setObject 2026-02-08T23:00Z
-- setObject 2026-02-01T23:00Z
-- setObject 2026-02-15T23:00Z
-- setObject 2026-03-15T23:00Z
-- setObject 2026-03-01T23:00Z
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-08T23:00Z
-- setObject 2026-03-29T22:00Z
-- setObject 2026-03-22T23:00Z
-- setObject 2026-03-30T22:00Z
-- setObject 2026-03-30T22:00Z
-- setObject 2026-02-28T23:00Z
-- setString WON	
-- setString LOST	
-- setString OPEN	
-- setString WON	
-- setString LOST	
-- setString OPEN	
-- setString WON	
-- setString WON	
-- setString OPEN	
-- setString OPEN	
-- setString WON	
-- setString OPEN	
-- setString OPEN	
-- setString WON	
-- setString WON	
-- setString LOST	
-- setString OPEN	
-- setString WON	
-- setString LOST	
-- setString OPEN	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString note	
-- setString task	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString note	
-- setString task	
-- setObject 2026-03-30T22:00Z
-- setObject 2026-03-30T10:00:00.000000100Z
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString note	
-- setString task	
-- setString unknown	
-- setString INBOUND	
-- setString UNKNOWN	
-- setString OUTBOUND	
-- setString INBOUND	
-- setString UNKNOWN	
-- setString OUTBOUND	
-- setString unknown	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
-- setString unknown	
-- setString INBOUND	
-- setString UNKNOWN	
-- setString OUTBOUND	
-- setString ISSUED	
-- setObject 2026-02-23
-- setObject 2026-01-26
-- setObject 2026-01-12
-- setObject 2026-01-05
-- setObject 2025-12-31
-- setObject 2026-01-19
-- setObject 2026-02-09
-- setObject 2026-02-02
-- setObject 2026-02-16
-- setObject 2026-03-16
-- setObject 2026-03-02
-- setObject 2026-03-01
-- setObject 2026-03-09
-- setObject 2026-03-30
-- setObject 2026-03-23
-- setObject 2026-03-31
-- setObject 2026-02-23
-- setObject 2026-01-26
-- setObject 2026-01-12
-- setObject 2026-01-05
-- setObject 2025-12-31
-- setObject 2026-01-19
-- setObject 2026-02-09
-- setObject 2026-02-02
-- setObject 2026-02-16
-- setObject 2026-03-16
-- setObject 2026-03-02
-- setObject 2026-03-01
-- setObject 2026-03-09
-- setObject 2026-03-30
-- setObject 2026-03-23
-- setObject 2026-03-31
-- setString ISSUED	
-- setBigDecimal 0
-- setString ISSUED	
-- setString ISSUED	
-- setString ISSUED	
-- setBigDecimal 0
-- setString ISSUED	
-- setString CANCELLED	
-- setString DRAFT	
-- setString PAID	
-- setString PAID	
-- setString PAID	
-- setString ISSUED	
-- setString CANCELLED	
-- setString DRAFT	
-- setString PAID	
-- setString 0
-- setString 1
-- setString 2
-- setString 3
-- setString 4
-- setString 5
-- setString 0	
-- setString 1	
-- setString 2	
-- setString 3	
-- setString 4	
-- setString 5	
;
SELECT 0 AS cp_b, cp_r.cp_c AS cp_c, CAST(NULL AS BIGINT) AS cp_s2
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE 1 = 1) cp_r
UNION ALL SELECT 1 AS cp_b, cp_r.cp_c AS cp_c, COUNT(*) AS cp_s2
FROM (SELECT cp_p.cp_c AS cp_c
FROM deal d
JOIN (SELECT DISTINCT dc.deal_id AS cp_k, (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c
FROM deal_contact dc
WHERE dc.contact_id IS NOT NULL) cp_p ON cp_p.cp_k = d.d_id
LEFT
JOIN (SELECT al.target_id AS cp_k, MAX(cp_d.cp_e0) AS cp_e0
FROM activity_link al
JOIN (SELECT CASE WHEN ((a.a_completed = 'yes') AND ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?) OR (CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND (a.a_occurredAt >= ? AND a.a_occurredAt < ?)) THEN 1 ELSE 0 END AS cp_e0, a.a_id AS cp_v
FROM activity a
WHERE (a.a_occurredAt >= ? AND a.a_occurredAt < ?)) cp_d ON cp_d.cp_v = al.activity_id
WHERE ((al.kind = 'deal') AND al.target_id IS NOT NULL)
GROUP BY al.target_id) cp_j0 ON cp_j0.cp_k = d.d_id
WHERE (((d.d_createdAt < ? AND d.d_createdAt IS NOT NULL) OR d.d_createdAt IS NULL) AND ((((d.d_createdAt < ? AND d.d_createdAt IS NOT NULL) OR d.d_createdAt IS NULL) AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? OR ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?) AND ((d.d_closedAt >= ? AND d.d_closedAt IS NOT NULL) AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL))))) OR (d.d_createdAt >= ? AND d.d_createdAt < ?) OR (d.d_modifiedAt >= ? AND d.d_modifiedAt < ?) OR ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IN (?, ?) AND ((d.d_closedAt >= ? AND d.d_closedAt < ?) AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL))) OR cp_j0.cp_e0 = 1))) cp_r
GROUP BY cp_r.cp_c
UNION ALL SELECT 2 AS cp_b, cp_r.cp_c AS cp_c, COUNT(*) AS cp_s2
FROM (SELECT cp_p.cp_c AS cp_c
FROM activity a
JOIN (SELECT DISTINCT al.activity_id AS cp_k, (al.target_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c
FROM activity_link al
WHERE ((al.kind = 'contact') AND al.target_id IS NOT NULL)) cp_p ON cp_p.cp_k = a.a_id
JOIN (SELECT al.activity_id AS cp_k, MAX(cp_d.cp_e0) AS cp_e0, cp_d.cp_c AS cp_c
FROM activity_link al
JOIN (SELECT d.d_id AS cp_k, 1 AS cp_e0, cp_p.cp_c AS cp_c
FROM deal d
JOIN (SELECT DISTINCT dc.deal_id AS cp_k, (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c
FROM deal_contact dc
WHERE dc.contact_id IS NOT NULL) cp_p ON cp_p.cp_k = d.d_id
WHERE 1 = 1) cp_d ON cp_d.cp_k = al.target_id
WHERE ((al.kind = 'deal') AND al.target_id IS NOT NULL)
GROUP BY al.activity_id, cp_d.cp_c) cp_j0 ON (cp_j0.cp_k = a.a_id AND cp_j0.cp_c = cp_p.cp_c)
WHERE ((a.a_occurredAt >= ? AND a.a_occurredAt < ?) AND (a.a_completed = 'yes') AND ((CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 NOT IN (?, ?) OR (CAST(a.a_channel AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL) AND cp_j0.cp_e0 = 1)) cp_r
GROUP BY cp_r.cp_c
ORDER BY 2
-- setString note	
-- setString task	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setObject 2026-03-30T22:00Z
-- setObject 2026-03-30T22:00Z
-- setString OPEN	
-- setString WON	
-- setString LOST	
-- setObject 2026-03-30T22:00Z
-- setString OPEN	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString WON	
-- setString LOST	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString OPEN	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString note	
-- setString task	
;
SELECT 0 AS cp_b, CAST(NULL AS NVARCHAR(4000)) AS cp_s1, CAST(NULL AS NVARCHAR(4000)) AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, CAST(NULL AS BIGINT) AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS DECIMAL(38, 10)) AS cp_s12, CAST(NULL AS DECIMAL(38, 10)) AS cp_s13, CAST(NULL AS DATETIMEOFFSET) AS cp_s14, CAST(NULL AS DATETIMEOFFSET) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17, CAST(NULL AS DATE) AS cp_s18
FROM (SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_c, k.c_id AS cp_i
FROM contact k
WHERE (k.c_id = ? AND (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) cp_r
UNION ALL SELECT 1 AS cp_b, cp_r.cp_x1 AS cp_s1, CAST(NULL AS NVARCHAR(4000)) AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, COUNT(*) AS cp_s10, COUNT(cp_r.cp_x0) AS cp_s11, CAST(SUM(cp_r.cp_x0 + CAST(0 AS DECIMAL(1, 0))) AS DECIMAL(38, 10)) AS cp_s12, CAST(NULL AS DECIMAL(38, 10)) AS cp_s13, CAST(NULL AS DATETIMEOFFSET) AS cp_s14, CAST(NULL AS DATETIMEOFFSET) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17, CAST(NULL AS DATE) AS cp_s18
FROM (SELECT d.d_amount AS cp_x0, (CAST(d.d_currency AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x1
FROM deal d
WHERE (d.d_id IN (SELECT dc.deal_id AS cp_k
FROM deal_contact dc
WHERE (dc.contact_id = ? AND (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) AND (d.d_closedAt >= ? AND d.d_closedAt < ?) AND (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND ((d.d_closedAt >= ? AND d.d_closedAt < ?) AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL)))) cp_r
GROUP BY cp_r.cp_x1
UNION ALL SELECT 2 AS cp_b, cp_r.cp_x0 AS cp_s1, cp_r.cp_x1 AS cp_s2, cp_r.cp_x2 AS cp_s3, cp_r.cp_x3 AS cp_s4, cp_r.cp_x5 AS cp_s5, cp_r.cp_x9 AS cp_s6, cp_r.cp_x10 AS cp_s7, cp_r.cp_x11 AS cp_s8, cp_r.cp_x16 AS cp_s9, cp_r.cp_x15 AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(cp_r.cp_x4 AS DECIMAL(38, 10)) AS cp_s12, CAST(cp_r.cp_x12 AS DECIMAL(38, 10)) AS cp_s13, cp_r.cp_x6 AS cp_s14, cp_r.cp_x7 AS cp_s15, cp_r.cp_x8 AS cp_s16, cp_r.cp_x13 AS cp_s17, cp_r.cp_x14 AS cp_s18
FROM (SELECT (d.d_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x0, (CAST(d.d_pipeline AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x1, (CAST(d.d_stage AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x2, (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x3, d.d_amount AS cp_x4, (CAST(d.d_currency AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x5, d.d_createdAt AS cp_x6, d.d_closedAt AS cp_x7, d.d_modifiedAt AS cp_x8, (CAST(d.d_responsible AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x9, (CAST(d.d_title AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x10, (CAST(d.x_region AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x11, d.x_score AS cp_x12, d.x_seenAt AS cp_x13, d.x_since AS cp_x14, CASE WHEN (d.x_vip = 'true') THEN 1 WHEN NOT (d.x_vip = 'true') THEN 0 END AS cp_x15, CASE WHEN d.d_company IS NOT NULL THEN (d.d_company + N'	') COLLATE Latin1_General_100_BIN2 END AS cp_x16
FROM deal d
WHERE (d.d_id IN (SELECT dc.deal_id AS cp_k
FROM deal_contact dc
WHERE (dc.contact_id = ? AND (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) AND (d.d_closedAt >= ? AND d.d_closedAt < ?) AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND ((d.d_closedAt >= ? AND d.d_closedAt < ?) AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL))) AND (d.d_closedAt IS NOT NULL AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL)))
ORDER BY d.d_closedAt DESC OFFSET 0 ROWS FETCH NEXT 60 ROWS ONLY) cp_r
UNION ALL SELECT 3 AS cp_b, cp_r.cp_x1 AS cp_s1, cp_l.cp_t AS cp_s2, CAST(NULL AS NVARCHAR(4000)) AS cp_s3, CAST(NULL AS NVARCHAR(4000)) AS cp_s4, CAST(NULL AS NVARCHAR(4000)) AS cp_s5, CAST(NULL AS NVARCHAR(4000)) AS cp_s6, CAST(NULL AS NVARCHAR(4000)) AS cp_s7, CAST(NULL AS NVARCHAR(4000)) AS cp_s8, CAST(NULL AS NVARCHAR(4000)) AS cp_s9, cp_l.cp_y AS cp_s10, CAST(NULL AS BIGINT) AS cp_s11, CAST(NULL AS DECIMAL(38, 10)) AS cp_s12, CAST(NULL AS DECIMAL(38, 10)) AS cp_s13, CAST(NULL AS DATETIMEOFFSET) AS cp_s14, CAST(NULL AS DATETIMEOFFSET) AS cp_s15, CAST(NULL AS DATETIMEOFFSET) AS cp_s16, CAST(NULL AS DATETIMEOFFSET) AS cp_s17, CAST(NULL AS DATE) AS cp_s18
FROM (SELECT d.d_id AS cp_x0, (d.d_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_x1
FROM deal d
WHERE (d.d_id IN (SELECT dc.deal_id AS cp_k
FROM deal_contact dc
WHERE (dc.contact_id = ? AND (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 = ?)) AND (d.d_closedAt >= ? AND d.d_closedAt < ?) AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 = ? AND ((d.d_closedAt >= ? AND d.d_closedAt < ?) AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL))) AND (d.d_closedAt IS NOT NULL AND ((CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 <> ? OR (CAST(d.d_outcome AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 IS NULL)))
ORDER BY d.d_closedAt DESC OFFSET 0 ROWS FETCH NEXT 60 ROWS ONLY) cp_r
JOIN (SELECT dc.deal_id AS cp_k, (dc.contact_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_t, CASE WHEN (dc.is_primary = 'Y') THEN 1 ELSE 0 END AS cp_y
FROM deal_contact dc
WHERE dc.contact_id IS NOT NULL) cp_l ON cp_l.cp_k = cp_r.cp_x0
-- setString 0
-- setString 0	
-- setString 0
-- setString 0	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString WON	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString OPEN	
-- setString 0
-- setString 0	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString WON	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString OPEN	
-- setString OPEN	
-- setString 0
-- setString 0	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString WON	
-- setObject 2026-02-28T23:00Z
-- setObject 2026-03-30T22:00Z
-- setString OPEN	
-- setString OPEN	
;
SELECT (k.c_id + N'	') COLLATE Latin1_General_100_BIN2 AS cp_i, (CAST(k.c_name AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2 AS cp_n
FROM contact k
WHERE LOWER(REPLACE((CAST(k.c_name AS NVARCHAR(4000)) + N'	') COLLATE Latin1_General_100_BIN2, '[', '(')) LIKE ? ESCAPE '!'
ORDER BY 2, 1
-- setString %o'b!_r(i]en%
;
