SELECT 0 AS cp_out0, cp_rows.cp_col0 AS cp_out1, cp_rows.cp_col1 AS cp_out2, cp_rows.cp_col2 AS cp_out3, cp_rows.cp_col3 AS cp_out4, cp_rows.cp_col4 AS cp_out5, cp_rows.cp_col5 AS cp_out6, cp_rows.cp_col6 AS cp_out7, cp_rows.cp_col7 AS cp_out8, cp_rows.cp_col9 AS cp_out9, CAST(NULL AS NUMBER) AS cp_out10, CAST(NULL AS NUMBER) AS cp_out11, CAST(NULL AS NUMBER) AS cp_out12, CAST(NULL AS NUMBER) AS cp_out13, cp_rows.cp_col8 AS cp_out14, CAST(NULL AS NUMBER) AS cp_out15, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS cp_out16
FROM (SELECT CAST(k.c_name AS VARCHAR2(4000)) AS cp_col0, CAST(k.c_position AS VARCHAR2(4000)) AS cp_col1, CAST(k.c_website AS VARCHAR2(4000)) AS cp_col2, CAST(k.c_companyType AS VARCHAR2(4000)) AS cp_col3, CAST(k.c_industry AS VARCHAR2(4000)) AS cp_col4, CAST(k.c_responsible AS VARCHAR2(4000)) AS cp_col5, CAST(k.c_comment AS VARCHAR2(4000)) AS cp_col6, CAST(k.x_region AS VARCHAR2(4000)) AS cp_col7, k.x_score AS cp_col8, CASE WHEN k.c_company IS NOT NULL THEN k.c_company END AS cp_col9, k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id = ?) cp_rows
UNION ALL SELECT 1, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id = ?) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 0)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 2, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id = ?) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 1)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 3, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id = ?) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 2)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 4, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id = ?) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 10)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 5, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id = ?) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 11)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 6, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id = ?) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 12)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 7, cp_rows.cp_col1, cp_rows.cp_col2, CASE WHEN cp_rows.cp_col4 > 0 THEN (CAST(cp_rows.cp_col4 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col5)) END, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), COUNT(*), COUNT(cp_rows.cp_col0), cp_rows.cp_col3, CAST(NULL AS NUMBER), SUM(cp_rows.cp_col0), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT d.d_amount AS cp_col0, CAST(d.d_outcome AS VARCHAR2(4000)) AS cp_col1, CAST(d.d_currency AS VARCHAR2(4000)) AS cp_col2, ((((CASE WHEN (d.d_createdAt >= ? AND d.d_createdAt <= ?) THEN CASE WHEN d.d_createdAt < ? THEN CASE WHEN d.d_createdAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN (d.d_createdAt >= ? AND d.d_createdAt <= ?) THEN 1 ELSE 0 END) * 18 + CASE WHEN ((CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL) AND (d.d_closedAt >= ? AND d.d_closedAt <= ?)) THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN d.d_closedAt < ? THEN 4 ELSE 5 END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 6 ELSE 7 END ELSE CASE WHEN d.d_closedAt < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 10 ELSE 11 END ELSE CASE WHEN d.d_closedAt < ? THEN 12 ELSE 13 END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 14 ELSE 15 END ELSE CASE WHEN d.d_closedAt < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 4 + CASE WHEN (d.d_modifiedAt >= ? AND d.d_modifiedAt <= ?) THEN CASE WHEN d.d_modifiedAt < ? THEN CASE WHEN d.d_modifiedAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_join0.cp_flag0 = 1 THEN 1 ELSE 0 END AS cp_col3, (CASE WHEN (CAST(d.d_outcome AS VARCHAR2(4000)) NOT IN (?, ?, ?) OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL) THEN 1 ELSE 0 END + CASE WHEN (CAST(d.d_outcome AS VARCHAR2(4000)) IN (?, ?) AND CASE WHEN ((CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL) AND (d.d_closedAt >= ? AND d.d_closedAt <= ?)) THEN 0 ELSE 1 END = 1) THEN 2 ELSE 0 END + CASE WHEN (CAST(d.d_outcome AS VARCHAR2(4000)) = ? AND (d.d_createdAt IS NULL OR d.d_createdAt < ? OR d.d_createdAt > ?)) THEN 4 ELSE 0 END + CASE WHEN (CAST(d.d_outcome AS VARCHAR2(4000)) = ? AND (d.d_createdAt >= ? AND d.d_createdAt <= ?) AND ((CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL) AND (d.d_closedAt >= ? AND d.d_closedAt <= ?)) AND CASE WHEN (d.d_createdAt <= d.d_closedAt AND (d.d_createdAt >= ? AND d.d_createdAt <= ?) AND (d.d_closedAt >= ? AND d.d_closedAt <= ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL)) THEN 0 ELSE 1 END = 1) THEN 8 ELSE 0 END + CASE WHEN (d.d_amount IS NOT NULL AND CASE WHEN REGEXP_LIKE(CAST(d.d_currency AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') THEN 0 ELSE 1 END = 1) THEN 16 ELSE 0 END + CASE WHEN ((d.d_createdAt IS NOT NULL AND (d.d_createdAt IS NULL OR d.d_createdAt < ? OR d.d_createdAt > ?)) OR (d.d_closedAt IS NOT NULL AND (d.d_closedAt IS NULL OR d.d_closedAt < ? OR d.d_closedAt > ?)) OR (d.d_modifiedAt IS NOT NULL AND (d.d_modifiedAt IS NULL OR d.d_modifiedAt < ? OR d.d_modifiedAt > ?)) OR (d.x_seenAt IS NOT NULL AND (d.x_seenAt IS NULL OR d.x_seenAt < ? OR d.x_seenAt > ?)) OR (d.x_since IS NOT NULL AND (d.x_since IS NULL OR d.x_since < ? OR d.x_since > ?))) THEN 32 ELSE 0 END) AS cp_col4, d.d_id AS cp_col5
FROM deal d
LEFT
JOIN (SELECT al.target_id AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM activity_link al
JOIN (SELECT CASE WHEN ((a.a_completed = 'yes') AND (CAST(a.a_channel AS VARCHAR2(4000)) NOT IN (?, ?) OR CAST(a.a_channel AS VARCHAR2(4000)) IS NULL) AND (a.a_occurredAt >= ? AND a.a_occurredAt < ?)) THEN 1 ELSE 0 END AS cp_flag0, a.a_id AS cp_record
FROM activity a
WHERE ((a.a_occurredAt >= ? AND a.a_occurredAt < ?) AND REGEXP_LIKE(CAST(a.a_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_linked ON cp_linked.cp_record = al.activity_id
WHERE ((al.kind = 'deal') AND (al.target_id IS NOT NULL AND al.target_id IN (SELECT dc.deal_id AS cp_key
FROM deal_contact dc
WHERE dc.contact_id = ?)))
GROUP BY al.target_id) cp_join0 ON cp_join0.cp_key = d.d_id
WHERE (d.d_id IN (SELECT dc.deal_id AS cp_key
FROM deal_contact dc
WHERE dc.contact_id = ?) AND REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col3, CASE WHEN cp_rows.cp_col4 > 0 THEN (CAST(cp_rows.cp_col4 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col5)) END
UNION ALL SELECT 8, cp_rows.cp_col1, cp_rows.cp_col2, CASE WHEN cp_rows.cp_col4 > 0 THEN (CAST(cp_rows.cp_col4 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col5)) END, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), COUNT(*), cp_rows.cp_col3, CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), MAX(cp_rows.cp_col0)
FROM (SELECT a.a_occurredAt AS cp_col0, CAST(a.a_channel AS VARCHAR2(4000)) AS cp_col1, CAST(a.a_direction AS VARCHAR2(4000)) AS cp_col2, (((CASE WHEN (a.a_completed = 'yes') THEN 1 ELSE 0 END) * 4 + CASE WHEN (a.a_occurredAt >= ? AND a.a_occurredAt <= ?) THEN CASE WHEN a.a_occurredAt < ? THEN CASE WHEN a.a_occurredAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_join0.cp_flag0 = 1 THEN 1 ELSE 0 END) * 2 + CASE WHEN (a.a_occurredAt < ? AND (a.a_occurredAt >= ? AND a.a_occurredAt <= ?)) THEN 1 ELSE 0 END AS cp_col3, (CASE WHEN (a.a_occurredAt IS NULL OR a.a_occurredAt < ? OR a.a_occurredAt > ?) THEN 1 ELSE 0 END + CASE WHEN (CAST(a.a_channel AS VARCHAR2(4000)) = ? OR CASE WHEN REGEXP_LIKE(CAST(a.a_channel AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') THEN 0 ELSE 1 END = 1) THEN 2 ELSE 0 END + CASE WHEN ((a.a_occurredAt >= ? AND a.a_occurredAt <= ?) AND CASE WHEN (a.a_occurredAt < ? AND (a.a_occurredAt >= ? AND a.a_occurredAt <= ?)) THEN 0 ELSE 1 END = 1 AND (a.a_completed = 'yes')) THEN 4 ELSE 0 END + CASE WHEN (REGEXP_LIKE(CAST(a.a_direction AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') AND (CAST(a.a_direction AS VARCHAR2(4000)) NOT IN (?, ?, ?) OR CAST(a.a_direction AS VARCHAR2(4000)) IS NULL)) THEN 8 ELSE 0 END + CASE WHEN (a.a_occurredAt IS NOT NULL AND (a.a_occurredAt IS NULL OR a.a_occurredAt < ? OR a.a_occurredAt > ?)) THEN 16 ELSE 0 END) AS cp_col4, a.a_id AS cp_col5
FROM activity a
LEFT
JOIN (SELECT al.activity_id AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM activity_link al
JOIN (SELECT d.d_id AS cp_key, 1 AS cp_flag0
FROM deal d
WHERE (d.d_id IN (SELECT dc.deal_id AS cp_key
FROM deal_contact dc
WHERE dc.contact_id = ?) AND REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_linked ON cp_linked.cp_key = al.target_id
WHERE ((al.kind = 'deal') AND al.target_id IS NOT NULL)
GROUP BY al.activity_id) cp_join0 ON cp_join0.cp_key = a.a_id
WHERE (a.a_id IN (SELECT al.activity_id AS cp_key
FROM activity_link al
WHERE ((al.kind = 'contact') AND al.target_id = ?)) AND REGEXP_LIKE(CAST(a.a_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col3, CASE WHEN cp_rows.cp_col4 > 0 THEN (CAST(cp_rows.cp_col4 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col5)) END
UNION ALL SELECT 9, cp_rows.cp_col2, cp_rows.cp_col3, CASE WHEN cp_rows.cp_col5 > 0 THEN (CAST(cp_rows.cp_col5 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col6)) END, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), COUNT(*), COUNT(cp_rows.cp_col0), COUNT(cp_rows.cp_col1), cp_rows.cp_col4, SUM(cp_rows.cp_col0), SUM(cp_rows.cp_col1), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT i.i_amount AS cp_col0, CASE WHEN CAST(i.i_status AS VARCHAR2(4000)) = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END AS cp_col1, CAST(i.i_status AS VARCHAR2(4000)) AS cp_col2, CAST(i.i_currency AS VARCHAR2(4000)) AS cp_col3, (((((((CASE WHEN (i.i_paidOn >= ? AND i.i_paidOn <= ?) THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN i.i_paidOn < ? THEN 4 ELSE 5 END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 6 ELSE 7 END ELSE CASE WHEN i.i_paidOn < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 10 ELSE 11 END ELSE CASE WHEN i.i_paidOn < ? THEN 12 ELSE 13 END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 14 ELSE 15 END ELSE CASE WHEN i.i_paidOn < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 18 + CASE WHEN (i.i_issuedOn >= ? AND i.i_issuedOn <= ?) THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN i.i_issuedOn < ? THEN 4 ELSE 5 END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 6 ELSE 7 END ELSE CASE WHEN i.i_issuedOn < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 10 ELSE 11 END ELSE CASE WHEN i.i_issuedOn < ? THEN 12 ELSE 13 END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 14 ELSE 15 END ELSE CASE WHEN i.i_issuedOn < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 2 + CASE WHEN (i.i_paidOn <= i.i_dueOn AND (i.i_paidOn >= ? AND i.i_paidOn <= ?) AND (i.i_dueOn >= ? AND i.i_dueOn <= ?)) THEN 1 ELSE 0 END) * 2 + CASE WHEN (i.i_dueOn >= ? AND i.i_dueOn <= ?) THEN 1 ELSE 0 END) * 2 + CASE WHEN (i.i_paidOn >= ? AND i.i_paidOn <= ?) THEN 1 ELSE 0 END) * 2 + CASE WHEN CASE WHEN CAST(i.i_status AS VARCHAR2(4000)) = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END > ? THEN 1 ELSE 0 END) * 2 + CASE WHEN CASE WHEN CAST(i.i_status AS VARCHAR2(4000)) = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END IS NOT NULL THEN 1 ELSE 0 END) * 2 + CASE WHEN (CASE WHEN CAST(i.i_status AS VARCHAR2(4000)) = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END IS NOT NULL AND CASE WHEN CAST(i.i_status AS VARCHAR2(4000)) = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END < ?) THEN 1 ELSE 0 END AS cp_col4, (CASE WHEN (CAST(i.i_status AS VARCHAR2(4000)) NOT IN (?, ?, ?, ?) OR CAST(i.i_status AS VARCHAR2(4000)) IS NULL) THEN 1 ELSE 0 END + CASE WHEN (i.i_issuedOn IS NULL OR i.i_issuedOn < ? OR i.i_issuedOn > ?) THEN 2 ELSE 0 END + CASE WHEN (CAST(i.i_status AS VARCHAR2(4000)) = ? AND (i.i_paidOn IS NULL OR i.i_paidOn < ? OR i.i_paidOn > ?)) THEN 4 ELSE 0 END + CASE WHEN (i.i_amount IS NOT NULL AND CASE WHEN REGEXP_LIKE(CAST(i.i_currency AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') THEN 0 ELSE 1 END = 1) THEN 8 ELSE 0 END + CASE WHEN ((i.i_issuedOn IS NOT NULL AND (i.i_issuedOn IS NULL OR i.i_issuedOn < ? OR i.i_issuedOn > ?)) OR (i.i_dueOn IS NOT NULL AND (i.i_dueOn IS NULL OR i.i_dueOn < ? OR i.i_dueOn > ?)) OR (i.i_paidOn IS NOT NULL AND (i.i_paidOn IS NULL OR i.i_paidOn < ? OR i.i_paidOn > ?))) THEN 16 ELSE 0 END) AS cp_col5, i.i_id AS cp_col6
FROM invoice i
WHERE (i.i_contact = ? AND REGEXP_LIKE(CAST(i.i_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col4, CASE WHEN cp_rows.cp_col5 > 0 THEN (CAST(cp_rows.cp_col5 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col6)) END
UNION ALL SELECT 10, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), COUNT(*), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT 1 AS cp_col
FROM invoice i
WHERE (i.i_contact = ? AND CASE WHEN REGEXP_LIKE(CAST(i.i_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') THEN 0 ELSE 1 END = 1)) cp_rows
-- 166 binds: setString 0 x 13, setObject 0001-01-01T00:00Z x 20, setObject 9999-12-31T23:59:59.999999999Z x 20, setObject 2026-03-30T22:00Z x 6, setObject 2026-02-28T23:00Z x 6, setString OPEN x 5, setObject 2026-02-22T23:00Z x 1, setObject 2026-01-25T23:00Z x 1, setObject 2026-01-11T23:00Z x 1, setObject 2026-01-04T23:00Z x 1, setObject 2025-12-30T23:00Z x 1, setObject 2026-01-18T23:00Z x 1, setObject 2026-02-08T23:00Z x 1, setObject 2026-02-01T23:00Z x 1, setObject 2026-02-15T23:00Z x 1, setObject 2026-03-15T23:00Z x 1, setObject 2026-03-01T23:00Z x 1, setObject 2026-03-08T23:00Z x 1, setObject 2026-03-29T22:00Z x 1, setObject 2026-03-22T23:00Z x 1, setString WON x 4, setString LOST x 2, setObject 0001-01-01 x 12, setObject 9999-12-31 x 12, setString note x 1, setString task x 1, setObject 2026-03-30T10:00:00.000000001Z x 2, setString unknown x 1, setString INBOUND x 1, setString UNKNOWN x 1, setString OUTBOUND x 1, setString ISSUED x 6, setObject 2026-02-23 x 2, setObject 2026-01-26 x 2, setObject 2026-01-12 x 2, setObject 2026-01-05 x 2, setObject 2025-12-31 x 2, setObject 2026-01-19 x 2, setObject 2026-02-09 x 2, setObject 2026-02-02 x 2, setObject 2026-02-16 x 2, setObject 2026-03-16 x 2, setObject 2026-03-02 x 2, setObject 2026-03-01 x 2, setObject 2026-03-09 x 2, setObject 2026-03-30 x 2, setObject 2026-03-23 x 2, setObject 2026-03-31 x 2, setBigDecimal 0 x 2, setString CANCELLED x 1, setString DRAFT x 1, setString PAID x 2
;
SELECT 0 AS cp_out0, cp_rows.cp_client AS cp_out1, cp_rows.cp_col0 AS cp_out2, cp_rows.cp_col1 AS cp_out3, cp_rows.cp_col2 AS cp_out4, cp_rows.cp_col3 AS cp_out5, cp_rows.cp_col4 AS cp_out6, cp_rows.cp_col5 AS cp_out7, cp_rows.cp_col6 AS cp_out8, cp_rows.cp_col7 AS cp_out9, cp_rows.cp_col9 AS cp_out10, CAST(NULL AS NUMBER) AS cp_out11, CAST(NULL AS NUMBER) AS cp_out12, CAST(NULL AS NUMBER) AS cp_out13, CAST(NULL AS NUMBER) AS cp_out14, cp_rows.cp_col8 AS cp_out15, CAST(NULL AS NUMBER) AS cp_out16, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS cp_out17
FROM (SELECT CAST(k.c_name AS VARCHAR2(4000)) AS cp_col0, CAST(k.c_position AS VARCHAR2(4000)) AS cp_col1, CAST(k.c_website AS VARCHAR2(4000)) AS cp_col2, CAST(k.c_companyType AS VARCHAR2(4000)) AS cp_col3, CAST(k.c_industry AS VARCHAR2(4000)) AS cp_col4, CAST(k.c_responsible AS VARCHAR2(4000)) AS cp_col5, CAST(k.c_comment AS VARCHAR2(4000)) AS cp_col6, CAST(k.x_region AS VARCHAR2(4000)) AS cp_col7, k.x_score AS cp_col8, CASE WHEN k.c_company IS NOT NULL THEN k.c_company END AS cp_col9, k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id IN (?, ?, ?, ?, ?, ?)) cp_rows
UNION ALL SELECT 1, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id IN (?, ?, ?, ?, ?, ?)) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 0)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 2, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id IN (?, ?, ?, ?, ?, ?)) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 1)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 3, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id IN (?, ?, ?, ?, ?, ?)) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 2)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 4, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id IN (?, ?, ?, ?, ?, ?)) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 10)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 5, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id IN (?, ?, ?, ?, ?, ?)) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 11)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 6, cp_rows.cp_client, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id IN (?, ?, ?, ?, ?, ?)) cp_rows
JOIN (SELECT t.client AS cp_key, CAST(t.text_value AS VARCHAR2(4000)) AS cp_text
FROM client_text t
WHERE (t.kind = 'contact' AND t.place = 12)) cp_link ON cp_link.cp_key = cp_rows.cp_id
UNION ALL SELECT 7, cp_rows.cp_client, cp_rows.cp_col1, cp_rows.cp_col2, CASE WHEN cp_rows.cp_col4 > 0 THEN (CAST(cp_rows.cp_col4 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col5)) END, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), COUNT(*), COUNT(cp_rows.cp_col0), cp_rows.cp_col3, CAST(NULL AS NUMBER), SUM(cp_rows.cp_col0), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT d.d_amount AS cp_col0, CAST(d.d_outcome AS VARCHAR2(4000)) AS cp_col1, CAST(d.d_currency AS VARCHAR2(4000)) AS cp_col2, ((((CASE WHEN (d.d_createdAt >= ? AND d.d_createdAt <= ?) THEN CASE WHEN d.d_createdAt < ? THEN CASE WHEN d.d_createdAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN (d.d_createdAt >= ? AND d.d_createdAt <= ?) THEN 1 ELSE 0 END) * 18 + CASE WHEN ((CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL) AND (d.d_closedAt >= ? AND d.d_closedAt <= ?)) THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN d.d_closedAt < ? THEN 4 ELSE 5 END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 6 ELSE 7 END ELSE CASE WHEN d.d_closedAt < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 10 ELSE 11 END ELSE CASE WHEN d.d_closedAt < ? THEN 12 ELSE 13 END END ELSE CASE WHEN d.d_closedAt < ? THEN CASE WHEN d.d_closedAt < ? THEN 14 ELSE 15 END ELSE CASE WHEN d.d_closedAt < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 4 + CASE WHEN (d.d_modifiedAt >= ? AND d.d_modifiedAt <= ?) THEN CASE WHEN d.d_modifiedAt < ? THEN CASE WHEN d.d_modifiedAt < ? THEN 1 ELSE 2 END ELSE 3 END ELSE 0 END) * 2 + CASE WHEN cp_join0.cp_flag0 = 1 THEN 1 ELSE 0 END AS cp_col3, (CASE WHEN (CAST(d.d_outcome AS VARCHAR2(4000)) NOT IN (?, ?, ?) OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL) THEN 1 ELSE 0 END + CASE WHEN (CAST(d.d_outcome AS VARCHAR2(4000)) IN (?, ?) AND CASE WHEN ((CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL) AND (d.d_closedAt >= ? AND d.d_closedAt <= ?)) THEN 0 ELSE 1 END = 1) THEN 2 ELSE 0 END + CASE WHEN (CAST(d.d_outcome AS VARCHAR2(4000)) = ? AND (d.d_createdAt IS NULL OR d.d_createdAt < ? OR d.d_createdAt > ?)) THEN 4 ELSE 0 END + CASE WHEN (CAST(d.d_outcome AS VARCHAR2(4000)) = ? AND (d.d_createdAt >= ? AND d.d_createdAt <= ?) AND ((CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL) AND (d.d_closedAt >= ? AND d.d_closedAt <= ?)) AND CASE WHEN (d.d_createdAt <= d.d_closedAt AND (d.d_createdAt >= ? AND d.d_createdAt <= ?) AND (d.d_closedAt >= ? AND d.d_closedAt <= ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL)) THEN 0 ELSE 1 END = 1) THEN 8 ELSE 0 END + CASE WHEN (d.d_amount IS NOT NULL AND CASE WHEN REGEXP_LIKE(CAST(d.d_currency AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') THEN 0 ELSE 1 END = 1) THEN 16 ELSE 0 END + CASE WHEN ((d.d_createdAt IS NOT NULL AND (d.d_createdAt IS NULL OR d.d_createdAt < ? OR d.d_createdAt > ?)) OR (d.d_closedAt IS NOT NULL AND (d.d_closedAt IS NULL OR d.d_closedAt < ? OR d.d_closedAt > ?)) OR (d.d_modifiedAt IS NOT NULL AND (d.d_modifiedAt IS NULL OR d.d_modifiedAt < ? OR d.d_modifiedAt > ?)) OR (d.x_seenAt IS NOT NULL AND (d.x_seenAt IS NULL OR d.x_seenAt < ? OR d.x_seenAt > ?)) OR (d.x_since IS NOT NULL AND (d.x_since IS NULL OR d.x_since < ? OR d.x_since > ?))) THEN 32 ELSE 0 END) AS cp_col4, d.d_id AS cp_col5, cp_owned.cp_client AS cp_client
FROM deal d
JOIN (SELECT DISTINCT dc.deal_id AS cp_key, dc.contact_id AS cp_client
FROM deal_contact dc
WHERE dc.contact_id IN (?, ?, ?, ?, ?, ?)) cp_owned ON cp_owned.cp_key = d.d_id
LEFT
JOIN (SELECT al.target_id AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM activity_link al
JOIN (SELECT CASE WHEN ((a.a_completed = 'yes') AND (CAST(a.a_channel AS VARCHAR2(4000)) NOT IN (?, ?) OR CAST(a.a_channel AS VARCHAR2(4000)) IS NULL) AND (a.a_occurredAt >= ? AND a.a_occurredAt < ?)) THEN 1 ELSE 0 END AS cp_flag0, a.a_id AS cp_record
FROM activity a
WHERE ((a.a_occurredAt >= ? AND a.a_occurredAt < ?) AND REGEXP_LIKE(CAST(a.a_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_linked ON cp_linked.cp_record = al.activity_id
WHERE ((al.kind = 'deal') AND (al.target_id IS NOT NULL AND al.target_id IN (SELECT dc.deal_id AS cp_key
FROM deal_contact dc
WHERE dc.contact_id IN (?, ?, ?, ?, ?, ?))))
GROUP BY al.target_id) cp_join0 ON cp_join0.cp_key = d.d_id
WHERE REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']')) cp_rows
GROUP BY cp_rows.cp_client, cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col3, CASE WHEN cp_rows.cp_col4 > 0 THEN (CAST(cp_rows.cp_col4 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col5)) END
UNION ALL SELECT 8, cp_rows.cp_client, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), MAX(cp_rows.cp_col0)
FROM (SELECT a.a_occurredAt AS cp_col0, cp_owned.cp_client AS cp_client
FROM activity a
JOIN (SELECT DISTINCT al.activity_id AS cp_key, al.target_id AS cp_client
FROM activity_link al
WHERE ((al.kind = 'contact') AND al.target_id IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = a.a_id
WHERE (((a.a_completed = 'yes') AND (CAST(a.a_channel AS VARCHAR2(4000)) NOT IN (?, ?) OR CAST(a.a_channel AS VARCHAR2(4000)) IS NULL) AND (a.a_occurredAt < ? AND (a.a_occurredAt >= ? AND a.a_occurredAt <= ?)) AND (a.a_occurredAt < ? AND (a.a_occurredAt >= ? AND a.a_occurredAt <= ?))) AND REGEXP_LIKE(CAST(a.a_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_client
UNION ALL SELECT 9, cp_rows.cp_client, cp_rows.cp_col0, cp_rows.cp_col1, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), COUNT(*), cp_rows.cp_col2, CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT CAST(a.a_channel AS VARCHAR2(4000)) AS cp_col0, CAST(a.a_direction AS VARCHAR2(4000)) AS cp_col1, CASE WHEN cp_join0.cp_flag0 = 1 THEN 1 ELSE 0 END AS cp_col2, cp_owned.cp_client AS cp_client
FROM activity a
JOIN (SELECT DISTINCT al.activity_id AS cp_key, al.target_id AS cp_client
FROM activity_link al
WHERE ((al.kind = 'contact') AND al.target_id IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = a.a_id
LEFT
JOIN (SELECT al.activity_id AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM activity_link al
JOIN (SELECT d.d_id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM deal d
JOIN (SELECT DISTINCT dc.deal_id AS cp_key, dc.contact_id AS cp_client
FROM deal_contact dc
WHERE dc.contact_id IN (?, ?, ?, ?, ?, ?)) cp_owned ON cp_owned.cp_key = d.d_id
WHERE REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']')) cp_linked ON cp_linked.cp_key = al.target_id
WHERE ((al.kind = 'deal') AND al.target_id IS NOT NULL)
GROUP BY al.activity_id, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = a.a_id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((a.a_occurredAt >= ? AND a.a_occurredAt < ?) AND (a.a_completed = 'yes') AND (CAST(a.a_channel AS VARCHAR2(4000)) NOT IN (?, ?) OR CAST(a.a_channel AS VARCHAR2(4000)) IS NULL) AND REGEXP_LIKE(CAST(a.a_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_client, cp_rows.cp_col0, cp_rows.cp_col1, cp_rows.cp_col2
UNION ALL SELECT 10, cp_rows.cp_client, CASE WHEN cp_rows.cp_col0 > 0 THEN (CAST(cp_rows.cp_col0 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col1)) END, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT (CASE WHEN (a.a_occurredAt IS NULL OR a.a_occurredAt < ? OR a.a_occurredAt > ?) THEN 1 ELSE 0 END + CASE WHEN (CAST(a.a_channel AS VARCHAR2(4000)) = ? OR CASE WHEN REGEXP_LIKE(CAST(a.a_channel AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') THEN 0 ELSE 1 END = 1) THEN 2 ELSE 0 END + CASE WHEN ((a.a_occurredAt >= ? AND a.a_occurredAt <= ?) AND CASE WHEN (a.a_occurredAt < ? AND (a.a_occurredAt >= ? AND a.a_occurredAt <= ?)) THEN 0 ELSE 1 END = 1 AND (a.a_completed = 'yes')) THEN 4 ELSE 0 END + CASE WHEN (REGEXP_LIKE(CAST(a.a_direction AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') AND (CAST(a.a_direction AS VARCHAR2(4000)) NOT IN (?, ?, ?) OR CAST(a.a_direction AS VARCHAR2(4000)) IS NULL)) THEN 8 ELSE 0 END + CASE WHEN (a.a_occurredAt IS NOT NULL AND (a.a_occurredAt IS NULL OR a.a_occurredAt < ? OR a.a_occurredAt > ?)) THEN 16 ELSE 0 END) AS cp_col0, a.a_id AS cp_col1, cp_owned.cp_client AS cp_client
FROM activity a
JOIN (SELECT DISTINCT al.activity_id AS cp_key, al.target_id AS cp_client
FROM activity_link al
WHERE ((al.kind = 'contact') AND al.target_id IN (?, ?, ?, ?, ?, ?))) cp_owned ON cp_owned.cp_key = a.a_id
WHERE REGEXP_LIKE(CAST(a.a_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']')) cp_rows
WHERE cp_rows.cp_col0 > 0
UNION ALL SELECT 11, cp_rows.cp_client, cp_rows.cp_col2, cp_rows.cp_col3, CASE WHEN cp_rows.cp_col5 > 0 THEN (CAST(cp_rows.cp_col5 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col6)) END, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), COUNT(*), COUNT(cp_rows.cp_col0), COUNT(cp_rows.cp_col1), cp_rows.cp_col4, SUM(cp_rows.cp_col0), SUM(cp_rows.cp_col1), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT i.i_amount AS cp_col0, CASE WHEN CAST(i.i_status AS VARCHAR2(4000)) = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END AS cp_col1, CAST(i.i_status AS VARCHAR2(4000)) AS cp_col2, CAST(i.i_currency AS VARCHAR2(4000)) AS cp_col3, (((((((CASE WHEN (i.i_paidOn >= ? AND i.i_paidOn <= ?) THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN i.i_paidOn < ? THEN 4 ELSE 5 END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 6 ELSE 7 END ELSE CASE WHEN i.i_paidOn < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 10 ELSE 11 END ELSE CASE WHEN i.i_paidOn < ? THEN 12 ELSE 13 END END ELSE CASE WHEN i.i_paidOn < ? THEN CASE WHEN i.i_paidOn < ? THEN 14 ELSE 15 END ELSE CASE WHEN i.i_paidOn < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 18 + CASE WHEN (i.i_issuedOn >= ? AND i.i_issuedOn <= ?) THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 1 ELSE 2 END ELSE 3 END ELSE CASE WHEN i.i_issuedOn < ? THEN 4 ELSE 5 END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 6 ELSE 7 END ELSE CASE WHEN i.i_issuedOn < ? THEN 8 ELSE 9 END END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 10 ELSE 11 END ELSE CASE WHEN i.i_issuedOn < ? THEN 12 ELSE 13 END END ELSE CASE WHEN i.i_issuedOn < ? THEN CASE WHEN i.i_issuedOn < ? THEN 14 ELSE 15 END ELSE CASE WHEN i.i_issuedOn < ? THEN 16 ELSE 17 END END END END ELSE 0 END) * 2 + CASE WHEN (i.i_paidOn <= i.i_dueOn AND (i.i_paidOn >= ? AND i.i_paidOn <= ?) AND (i.i_dueOn >= ? AND i.i_dueOn <= ?)) THEN 1 ELSE 0 END) * 2 + CASE WHEN (i.i_dueOn >= ? AND i.i_dueOn <= ?) THEN 1 ELSE 0 END) * 2 + CASE WHEN (i.i_paidOn >= ? AND i.i_paidOn <= ?) THEN 1 ELSE 0 END) * 2 + CASE WHEN CASE WHEN CAST(i.i_status AS VARCHAR2(4000)) = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END > ? THEN 1 ELSE 0 END) * 2 + CASE WHEN CASE WHEN CAST(i.i_status AS VARCHAR2(4000)) = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END IS NOT NULL THEN 1 ELSE 0 END) * 2 + CASE WHEN (CASE WHEN CAST(i.i_status AS VARCHAR2(4000)) = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END IS NOT NULL AND CASE WHEN CAST(i.i_status AS VARCHAR2(4000)) = ? THEN (i.i_amount - COALESCE(i.i_paidAmount, 0)) ELSE i.i_amount END < ?) THEN 1 ELSE 0 END AS cp_col4, (CASE WHEN (CAST(i.i_status AS VARCHAR2(4000)) NOT IN (?, ?, ?, ?) OR CAST(i.i_status AS VARCHAR2(4000)) IS NULL) THEN 1 ELSE 0 END + CASE WHEN (i.i_issuedOn IS NULL OR i.i_issuedOn < ? OR i.i_issuedOn > ?) THEN 2 ELSE 0 END + CASE WHEN (CAST(i.i_status AS VARCHAR2(4000)) = ? AND (i.i_paidOn IS NULL OR i.i_paidOn < ? OR i.i_paidOn > ?)) THEN 4 ELSE 0 END + CASE WHEN (i.i_amount IS NOT NULL AND CASE WHEN REGEXP_LIKE(CAST(i.i_currency AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') THEN 0 ELSE 1 END = 1) THEN 8 ELSE 0 END + CASE WHEN ((i.i_issuedOn IS NOT NULL AND (i.i_issuedOn IS NULL OR i.i_issuedOn < ? OR i.i_issuedOn > ?)) OR (i.i_dueOn IS NOT NULL AND (i.i_dueOn IS NULL OR i.i_dueOn < ? OR i.i_dueOn > ?)) OR (i.i_paidOn IS NOT NULL AND (i.i_paidOn IS NULL OR i.i_paidOn < ? OR i.i_paidOn > ?))) THEN 16 ELSE 0 END) AS cp_col5, i.i_id AS cp_col6, i.i_contact AS cp_client
FROM invoice i
WHERE (i.i_contact IN (?, ?, ?, ?, ?, ?) AND REGEXP_LIKE(CAST(i.i_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_client, cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col4, CASE WHEN cp_rows.cp_col5 > 0 THEN (CAST(cp_rows.cp_col5 AS VARCHAR2(4000)) || (' ' || cp_rows.cp_col6)) END
UNION ALL SELECT 12, cp_rows.cp_client, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), COUNT(*), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE)
FROM (SELECT i.i_contact AS cp_client
FROM invoice i
WHERE (i.i_contact IN (?, ?, ?, ?, ?, ?) AND CASE WHEN REGEXP_LIKE(CAST(i.i_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') THEN 0 ELSE 1 END = 1)) cp_rows
GROUP BY cp_rows.cp_client
ORDER BY 2
-- 248 binds: setString 0 x 15, setString 1 x 15, setString 2 x 15, setString 3 x 15, setString 4 x 15, setString 5 x 15, setObject 0001-01-01T00:00Z x 20, setObject 9999-12-31T23:59:59.999999999Z x 20, setObject 2026-03-30T22:00Z x 7, setObject 2026-02-28T23:00Z x 6, setString OPEN x 5, setObject 2026-02-22T23:00Z x 1, setObject 2026-01-25T23:00Z x 1, setObject 2026-01-11T23:00Z x 1, setObject 2026-01-04T23:00Z x 1, setObject 2025-12-30T23:00Z x 1, setObject 2026-01-18T23:00Z x 1, setObject 2026-02-08T23:00Z x 1, setObject 2026-02-01T23:00Z x 1, setObject 2026-02-15T23:00Z x 1, setObject 2026-03-15T23:00Z x 1, setObject 2026-03-01T23:00Z x 1, setObject 2026-03-08T23:00Z x 1, setObject 2026-03-29T22:00Z x 1, setObject 2026-03-22T23:00Z x 1, setString WON x 4, setString LOST x 2, setObject 0001-01-01 x 12, setObject 9999-12-31 x 12, setString note x 3, setString task x 3, setObject 2026-03-30T10:00:00.000000001Z x 2, setString unknown x 1, setString INBOUND x 1, setString UNKNOWN x 1, setString OUTBOUND x 1, setString ISSUED x 6, setObject 2026-02-23 x 2, setObject 2026-01-26 x 2, setObject 2026-01-12 x 2, setObject 2026-01-05 x 2, setObject 2025-12-31 x 2, setObject 2026-01-19 x 2, setObject 2026-02-09 x 2, setObject 2026-02-02 x 2, setObject 2026-02-16 x 2, setObject 2026-03-16 x 2, setObject 2026-03-02 x 2, setObject 2026-03-01 x 2, setObject 2026-03-09 x 2, setObject 2026-03-30 x 2, setObject 2026-03-23 x 2, setObject 2026-03-31 x 2, setBigDecimal 0 x 2, setString CANCELLED x 1, setString DRAFT x 1, setString PAID x 2
;
SELECT 0 AS cp_out0, cp_rows.cp_client AS cp_out1, cp_rows.cp_value0_count AS cp_out2, cp_rows.cp_value1_count AS cp_out3
FROM (SELECT cp_clients.cp_client AS cp_client, COALESCE(cp_value0.cp_count, 0) AS cp_value0_count, COALESCE(cp_value1.cp_count, 0) AS cp_value1_count
FROM (SELECT DISTINCT k.c_id AS cp_client
FROM contact k
WHERE REGEXP_LIKE(CAST(k.c_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']')) cp_clients
LEFT
JOIN (SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT a.a_id AS cp_record, cp_owned.cp_client AS cp_client
FROM activity a
JOIN (SELECT al.activity_id AS cp_key, al.target_id AS cp_client
FROM activity_link al
WHERE ((al.kind = 'contact') AND al.target_id IS NOT NULL)) cp_owned ON cp_owned.cp_key = a.a_id
JOIN (SELECT al.activity_id AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM activity_link al
JOIN (SELECT d.d_id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM deal d
JOIN (SELECT dc.deal_id AS cp_key, dc.contact_id AS cp_client
FROM deal_contact dc
WHERE dc.contact_id IS NOT NULL) cp_owned ON cp_owned.cp_key = d.d_id
WHERE REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']')) cp_linked ON cp_linked.cp_key = al.target_id
WHERE ((al.kind = 'deal') AND al.target_id IS NOT NULL)
GROUP BY al.activity_id, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = a.a_id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((a.a_completed = 'yes') AND (CAST(a.a_channel AS VARCHAR2(4000)) NOT IN (?, ?) OR CAST(a.a_channel AS VARCHAR2(4000)) IS NULL) AND (a.a_occurredAt >= ? AND a.a_occurredAt < ?) AND cp_join0.cp_flag0 = 1 AND REGEXP_LIKE(CAST(a.a_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_client) cp_value0 ON cp_value0.cp_client = cp_clients.cp_client
LEFT
JOIN (SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT d.d_id AS cp_record, cp_owned.cp_client AS cp_client
FROM deal d
JOIN (SELECT dc.deal_id AS cp_key, dc.contact_id AS cp_client
FROM deal_contact dc
WHERE dc.contact_id IS NOT NULL) cp_owned ON cp_owned.cp_key = d.d_id
LEFT
JOIN (SELECT al.target_id AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM activity_link al
JOIN (SELECT CASE WHEN ((a.a_completed = 'yes') AND (CAST(a.a_channel AS VARCHAR2(4000)) NOT IN (?, ?) OR CAST(a.a_channel AS VARCHAR2(4000)) IS NULL) AND (a.a_occurredAt >= ? AND a.a_occurredAt < ?)) THEN 1 ELSE 0 END AS cp_flag0, a.a_id AS cp_record
FROM activity a
WHERE ((a.a_occurredAt >= ? AND a.a_occurredAt < ?) AND REGEXP_LIKE(CAST(a.a_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_linked ON cp_linked.cp_record = al.activity_id
WHERE ((al.kind = 'deal') AND al.target_id IS NOT NULL)
GROUP BY al.target_id) cp_join0 ON cp_join0.cp_key = d.d_id
WHERE (((d.d_createdAt < ? AND (d.d_createdAt >= ? AND d.d_createdAt <= ?)) OR (d.d_createdAt IS NULL OR d.d_createdAt < ? OR d.d_createdAt > ?)) AND ((((d.d_createdAt < ? AND (d.d_createdAt >= ? AND d.d_createdAt <= ?)) OR (d.d_createdAt IS NULL OR d.d_createdAt < ? OR d.d_createdAt > ?)) AND (CAST(d.d_outcome AS VARCHAR2(4000)) = ? OR (CAST(d.d_outcome AS VARCHAR2(4000)) IN (?, ?) AND ((d.d_closedAt >= ? AND (d.d_closedAt >= ? AND d.d_closedAt <= ?)) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL))))) OR (d.d_createdAt >= ? AND d.d_createdAt < ?) OR (d.d_modifiedAt >= ? AND d.d_modifiedAt < ?) OR (CAST(d.d_outcome AS VARCHAR2(4000)) IN (?, ?) AND ((d.d_closedAt >= ? AND d.d_closedAt < ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL))) OR cp_join0.cp_flag0 = 1) AND REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_client) cp_value1 ON cp_value1.cp_client = cp_clients.cp_client) cp_rows
-- 36 binds: setString note x 2, setString task x 2, setObject 2026-02-28T23:00Z x 6, setObject 2026-03-30T22:00Z x 9, setObject 0001-01-01T00:00Z x 5, setObject 9999-12-31T23:59:59.999999999Z x 5, setString OPEN x 3, setString WON x 2, setString LOST x 2
;
SELECT 0 AS cp_out0, cp_rows.cp_value0_count AS cp_out1, cp_rows.cp_value1_count AS cp_out2, COUNT(*) AS cp_out3
FROM (SELECT cp_clients.cp_client AS cp_client, COALESCE(cp_value0.cp_count, 0) AS cp_value0_count, COALESCE(cp_value1.cp_count, 0) AS cp_value1_count
FROM (SELECT DISTINCT k.c_id AS cp_client
FROM contact k
WHERE REGEXP_LIKE(CAST(k.c_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']')) cp_clients
LEFT
JOIN (SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT a.a_id AS cp_record, cp_owned.cp_client AS cp_client
FROM activity a
JOIN (SELECT al.activity_id AS cp_key, al.target_id AS cp_client
FROM activity_link al
WHERE ((al.kind = 'contact') AND al.target_id IS NOT NULL)) cp_owned ON cp_owned.cp_key = a.a_id
JOIN (SELECT al.activity_id AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0, cp_linked.cp_client AS cp_client
FROM activity_link al
JOIN (SELECT d.d_id AS cp_key, 1 AS cp_flag0, cp_owned.cp_client AS cp_client
FROM deal d
JOIN (SELECT dc.deal_id AS cp_key, dc.contact_id AS cp_client
FROM deal_contact dc
WHERE dc.contact_id IS NOT NULL) cp_owned ON cp_owned.cp_key = d.d_id
WHERE REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']')) cp_linked ON cp_linked.cp_key = al.target_id
WHERE ((al.kind = 'deal') AND al.target_id IS NOT NULL)
GROUP BY al.activity_id, cp_linked.cp_client) cp_join0 ON (cp_join0.cp_key = a.a_id AND cp_join0.cp_client = cp_owned.cp_client)
WHERE ((a.a_completed = 'yes') AND (CAST(a.a_channel AS VARCHAR2(4000)) NOT IN (?, ?) OR CAST(a.a_channel AS VARCHAR2(4000)) IS NULL) AND (a.a_occurredAt >= ? AND a.a_occurredAt < ?) AND cp_join0.cp_flag0 = 1 AND REGEXP_LIKE(CAST(a.a_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_client) cp_value0 ON cp_value0.cp_client = cp_clients.cp_client
LEFT
JOIN (SELECT cp_rows.cp_client AS cp_client, COUNT(*) AS cp_count
FROM (SELECT DISTINCT d.d_id AS cp_record, cp_owned.cp_client AS cp_client
FROM deal d
JOIN (SELECT dc.deal_id AS cp_key, dc.contact_id AS cp_client
FROM deal_contact dc
WHERE dc.contact_id IS NOT NULL) cp_owned ON cp_owned.cp_key = d.d_id
LEFT
JOIN (SELECT al.target_id AS cp_key, MAX(cp_linked.cp_flag0) AS cp_flag0
FROM activity_link al
JOIN (SELECT CASE WHEN ((a.a_completed = 'yes') AND (CAST(a.a_channel AS VARCHAR2(4000)) NOT IN (?, ?) OR CAST(a.a_channel AS VARCHAR2(4000)) IS NULL) AND (a.a_occurredAt >= ? AND a.a_occurredAt < ?)) THEN 1 ELSE 0 END AS cp_flag0, a.a_id AS cp_record
FROM activity a
WHERE ((a.a_occurredAt >= ? AND a.a_occurredAt < ?) AND REGEXP_LIKE(CAST(a.a_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_linked ON cp_linked.cp_record = al.activity_id
WHERE ((al.kind = 'deal') AND al.target_id IS NOT NULL)
GROUP BY al.target_id) cp_join0 ON cp_join0.cp_key = d.d_id
WHERE (((d.d_createdAt < ? AND (d.d_createdAt >= ? AND d.d_createdAt <= ?)) OR (d.d_createdAt IS NULL OR d.d_createdAt < ? OR d.d_createdAt > ?)) AND ((((d.d_createdAt < ? AND (d.d_createdAt >= ? AND d.d_createdAt <= ?)) OR (d.d_createdAt IS NULL OR d.d_createdAt < ? OR d.d_createdAt > ?)) AND (CAST(d.d_outcome AS VARCHAR2(4000)) = ? OR (CAST(d.d_outcome AS VARCHAR2(4000)) IN (?, ?) AND ((d.d_closedAt >= ? AND (d.d_closedAt >= ? AND d.d_closedAt <= ?)) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL))))) OR (d.d_createdAt >= ? AND d.d_createdAt < ?) OR (d.d_modifiedAt >= ? AND d.d_modifiedAt < ?) OR (CAST(d.d_outcome AS VARCHAR2(4000)) IN (?, ?) AND ((d.d_closedAt >= ? AND d.d_closedAt < ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL))) OR cp_join0.cp_flag0 = 1) AND REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_client) cp_value1 ON cp_value1.cp_client = cp_clients.cp_client) cp_rows
GROUP BY cp_rows.cp_value0_count, cp_rows.cp_value1_count
-- 36 binds: setString note x 2, setString task x 2, setObject 2026-02-28T23:00Z x 6, setObject 2026-03-30T22:00Z x 9, setObject 0001-01-01T00:00Z x 5, setObject 9999-12-31T23:59:59.999999999Z x 5, setString OPEN x 3, setString WON x 2, setString LOST x 2
;
SELECT 0 AS cp_out0, CAST(NULL AS VARCHAR2(4000)) AS cp_out1, CAST(NULL AS VARCHAR2(4000)) AS cp_out2, CAST(NULL AS VARCHAR2(4000)) AS cp_out3, CAST(NULL AS VARCHAR2(4000)) AS cp_out4, CAST(NULL AS VARCHAR2(4000)) AS cp_out5, CAST(NULL AS VARCHAR2(4000)) AS cp_out6, CAST(NULL AS VARCHAR2(4000)) AS cp_out7, CAST(NULL AS VARCHAR2(4000)) AS cp_out8, CAST(NULL AS VARCHAR2(4000)) AS cp_out9, CAST(NULL AS NUMBER) AS cp_out10, CAST(NULL AS NUMBER) AS cp_out11, CAST(NULL AS NUMBER) AS cp_out12, CAST(NULL AS NUMBER) AS cp_out13, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS cp_out14, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS cp_out15, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS cp_out16, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS cp_out17, CAST(NULL AS DATE) AS cp_out18
FROM (SELECT k.c_id AS cp_client, k.c_id AS cp_id
FROM contact k
WHERE k.c_id = ?) cp_rows
UNION ALL SELECT 1, cp_rows.cp_col1, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), COUNT(*), COUNT(cp_rows.cp_col0), SUM(cp_rows.cp_col0), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE), CAST(NULL AS TIMESTAMP WITH TIME ZONE), CAST(NULL AS TIMESTAMP WITH TIME ZONE), CAST(NULL AS TIMESTAMP WITH TIME ZONE), CAST(NULL AS DATE)
FROM (SELECT d.d_amount AS cp_col0, CAST(d.d_currency AS VARCHAR2(4000)) AS cp_col1
FROM deal d
WHERE (d.d_id IN (SELECT dc.deal_id AS cp_key
FROM deal_contact dc
WHERE dc.contact_id = ?) AND (d.d_closedAt >= ? AND d.d_closedAt < ?) AND CAST(d.d_outcome AS VARCHAR2(4000)) = ? AND ((d.d_closedAt >= ? AND d.d_closedAt < ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL)) AND REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))) cp_rows
GROUP BY cp_rows.cp_col1
UNION ALL SELECT 2, cp_rows.cp_col0, cp_rows.cp_col1, cp_rows.cp_col2, cp_rows.cp_col3, cp_rows.cp_col5, cp_rows.cp_col9, cp_rows.cp_col10, cp_rows.cp_col11, cp_rows.cp_col16, cp_rows.cp_col15, CAST(NULL AS NUMBER), cp_rows.cp_col4, cp_rows.cp_col12, cp_rows.cp_col6, cp_rows.cp_col7, cp_rows.cp_col8, cp_rows.cp_col13, cp_rows.cp_col14
FROM (SELECT d.d_id AS cp_col0, CAST(d.d_pipeline AS VARCHAR2(4000)) AS cp_col1, CAST(d.d_stage AS VARCHAR2(4000)) AS cp_col2, CAST(d.d_outcome AS VARCHAR2(4000)) AS cp_col3, d.d_amount AS cp_col4, CAST(d.d_currency AS VARCHAR2(4000)) AS cp_col5, d.d_createdAt AS cp_col6, d.d_closedAt AS cp_col7, d.d_modifiedAt AS cp_col8, CAST(d.d_responsible AS VARCHAR2(4000)) AS cp_col9, CAST(d.d_title AS VARCHAR2(4000)) AS cp_col10, CAST(d.x_region AS VARCHAR2(4000)) AS cp_col11, d.x_score AS cp_col12, d.x_seenAt AS cp_col13, d.x_since AS cp_col14, CASE WHEN (d.x_vip = 'true') THEN 1 WHEN NOT (d.x_vip = 'true') THEN 0 END AS cp_col15, CASE WHEN d.d_company IS NOT NULL THEN d.d_company END AS cp_col16
FROM deal d
WHERE (d.d_id IN (SELECT dc.deal_id AS cp_key
FROM deal_contact dc
WHERE dc.contact_id = ?) AND (d.d_closedAt >= ? AND d.d_closedAt < ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) = ? AND ((d.d_closedAt >= ? AND d.d_closedAt < ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL))) AND ((d.d_closedAt >= ? AND d.d_closedAt <= ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL)) AND REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))
ORDER BY d.d_closedAt DESC FETCH FIRST 40 ROWS ONLY) cp_rows
UNION ALL SELECT 3, cp_rows.cp_col0, cp_link.cp_text, CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), CAST(NULL AS VARCHAR2(4000)), cp_link.cp_primary, CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS NUMBER), CAST(NULL AS TIMESTAMP WITH TIME ZONE), CAST(NULL AS TIMESTAMP WITH TIME ZONE), CAST(NULL AS TIMESTAMP WITH TIME ZONE), CAST(NULL AS TIMESTAMP WITH TIME ZONE), CAST(NULL AS DATE)
FROM (SELECT d.d_id AS cp_col0
FROM deal d
WHERE (d.d_id IN (SELECT dc.deal_id AS cp_key
FROM deal_contact dc
WHERE dc.contact_id = ?) AND (d.d_closedAt >= ? AND d.d_closedAt < ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) = ? AND ((d.d_closedAt >= ? AND d.d_closedAt < ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL))) AND ((d.d_closedAt >= ? AND d.d_closedAt <= ?) AND (CAST(d.d_outcome AS VARCHAR2(4000)) <> ? OR CAST(d.d_outcome AS VARCHAR2(4000)) IS NULL)) AND REGEXP_LIKE(CAST(d.d_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']'))
ORDER BY d.d_closedAt DESC FETCH FIRST 40 ROWS ONLY) cp_rows
JOIN (SELECT dc.deal_id AS cp_key, dc.contact_id AS cp_text, CASE WHEN (dc.is_primary = 'Y') THEN 1 ELSE 0 END AS cp_primary
FROM deal_contact dc
WHERE dc.contact_id IS NOT NULL) cp_link ON cp_link.cp_key = cp_rows.cp_col0
-- 28 binds: setString 0 x 4, setObject 2026-02-28T23:00Z x 6, setObject 2026-03-30T22:00Z x 6, setString WON x 3, setString OPEN x 5, setObject 0001-01-01T00:00Z x 2, setObject 9999-12-31T23:59:59.999999999Z x 2
;
SELECT k.c_id AS cp_id, CAST(k.c_name AS VARCHAR2(4000)) AS cp_name
FROM contact k
WHERE (REGEXP_LIKE(CAST(k.c_id AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') AND (CASE WHEN REGEXP_LIKE(CAST(k.c_name AS VARCHAR2(4000)), '[^' || UNISTR('\0009\000a\000b\000c\000d\0020\0085\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000') || ']') THEN 0 ELSE 1 END = 1 OR LOWER(CAST(k.c_name AS VARCHAR2(4000))) LIKE ? ESCAPE '!' OR (REGEXP_LIKE(CAST(k.c_name AS VARCHAR2(4000)), '[^ -~]') AND LOWER(CAST(k.c_name AS VARCHAR2(4000))) LIKE ? ESCAPE '!')))
-- 2 binds: setString %o'b!_r[%]en% x 1, setString %o'b!_r[%]e% x 1
;
