MERGE INTO firm KEY(id) VALUES (1, 'Orsi Hotels', 'office@orsi.example', 'https://orsi.example'), (2, 'Lindgren & Co', 'post@lindgren.example', NULL);
MERGE INTO person KEY(id) VALUES (1, 'Greta Orsi', 'greta@orsi.example', '+39 02 5550100', 1), (2, 'Paolo Orsi', 'paolo@orsi.example', NULL, 1),
    (3, 'Nils Lindgren', 'nils@lindgren.example', '+46 8 5550101', 2), (4, 'Ada Ricci', 'ada@ricci.example', '+39 06 5550102', NULL),
    (5, 'Tom Weber', NULL, '+49 30 5550103', NULL);
-- A quote every five days for a year and a half; of seven, three are ordered, two declined and two still open.
MERGE INTO quote KEY(id) SELECT x, 1 + MOD(x, 5), CASE MOD(x, 3) WHEN 0 THEN 'Kitchen ' WHEN 1 THEN 'Staircase ' ELSE 'Bookcase ' END || x,
    CASE WHEN MOD(x, 7) IN (0, 2, 5) THEN 'O' WHEN MOD(x, 7) IN (1, 4) THEN 'D' ELSE 'Q' END,
    CASE MOD(x, 2) WHEN 0 THEN 'furniture' ELSE 'interior' END, 400 + 37.50 * MOD(x * 17, 90), CASE MOD(x, 3) WHEN 0 THEN 'bruno' ELSE 'anna' END,
    DATEADD('DAY', -5 * x - 2, CURRENT_TIMESTAMP), CASE WHEN MOD(x, 7) IN (0, 1, 2, 4, 5) THEN DATEADD('DAY', -5 * x + 9, CURRENT_TIMESTAMP) END
    FROM SYSTEM_RANGE(3, 110);
MERGE INTO talk KEY(id) SELECT x, 1 + MOD(x, 5), CASE WHEN MOD(x, 4) < 3 THEN (SELECT MAX(id) FROM quote WHERE person_id = 1 + MOD(x, 5) AND id <= x / 5 + 6) END,
    CASE MOD(x, 6) WHEN 0 THEN 'visit' WHEN 1 THEN 'phone' WHEN 2 THEN 'phone' ELSE 'mail' END, MOD(x, 3) = 0,
    CASE MOD(x, 4) WHEN 0 THEN 'bruno' ELSE 'anna' END, DATEADD('HOUR', -26 * x - 3, CURRENT_TIMESTAMP) FROM SYSTEM_RANGE(0, 500);
MERGE INTO bill KEY(id) SELECT id, id, total, CAST(answered_at AS DATE), DATEADD('DAY', 30, CAST(answered_at AS DATE)),
    CASE WHEN MOD(id, 4) > 0 AND answered_at < DATEADD('DAY', -25, CURRENT_TIMESTAMP) THEN DATEADD('DAY', 20 + MOD(id, 3) * 8, CAST(answered_at AS DATE)) END
    FROM quote WHERE state = 'O' AND answered_at < CURRENT_TIMESTAMP;
