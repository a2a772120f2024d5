-- A schema as it grew in twenty years: one table for persons, firms and suppliers, addresses as attribute rows, coded stages, cents,
-- sentinel dates, times in five forms, references with the type in their text, and activities in three tables.
CREATE TABLE ACME_PARTY (
    PARTY_NO CHAR(8) PRIMARY KEY, PARTY_TYPE CHAR(1), NAME1 VARCHAR(60), NAME2 VARCHAR(60), EMPLOYER CHAR(8), BRANCH VARCHAR(3), DEL_FLAG CHAR(1));
CREATE TABLE ACME_PARTY_ATTR (PARTY_NO CHAR(8), ATTR VARCHAR(10), POS INT, VAL VARCHAR(100));
CREATE TABLE ACME_CUR (ID INT PRIMARY KEY, ISO CHAR(3));
CREATE TABLE "ACME_Deal Head" (
    "No" INT, "Subject" VARCHAR(60), "Stage" CHAR(2), "Branch Office" INT, "Val Cents" BIGINT, "Cur" INT, "Created ms" VARCHAR(15),
    "Closed" TIMESTAMP, "Mandant" INT, "Deleted At" TIMESTAMP, "Owner" VARCHAR(10));
CREATE TABLE ACME_DEAL_ROLE (DEAL_NO INT, REF VARCHAR(12), ROLE VARCHAR(8), DELETED INT);
CREATE INDEX ACME_ROLE_REF ON ACME_DEAL_ROLE (REF);
CREATE TABLE ACME_CALLS (CALL_ID INT PRIMARY KEY, AT_EPOCH BIGINT, DIR CHAR(1), ANSWERED INT, OBJ_TYPE CHAR(1), OBJ_ID VARCHAR(8));
CREATE TABLE ACME_MAIL (MSG_ID VARCHAR(20) PRIMARY KEY, SENT_AT VARCHAR(25), FROM_ADDR VARCHAR(100), TO_ADDR VARCHAR(100), FOLDER VARCHAR(10));
CREATE TABLE ACME_VISITS (VISIT_NO INT PRIMARY KEY, DEAL_NO INT, V_DATE CHAR(8), V_TIME CHAR(4), STATE CHAR(1));
CREATE TABLE ACME_INV (
    INV_NO VARCHAR(10) PRIMARY KEY, CUST CHAR(8), DEAL_NO INT, DOC_TYPE CHAR(1), GROSS_CENTS BIGINT, CUR INT, ISSUED INT, DUE DATE, STORNO INT);
CREATE TABLE ACME_PAY (PAY_NO INT PRIMARY KEY, INV_NO VARCHAR(10), PAID_ON DATE, CENTS BIGINT);

INSERT INTO ACME_CUR VALUES (1, 'USD'), (2, 'GBP');
INSERT INTO ACME_PARTY VALUES
    ('00000001', 'O', 'Northwind Ltd', NULL, NULL, 'IT', NULL),
    ('00000002', 'P', 'Ada', 'Byron', '00000001', NULL, NULL),
    ('00000003', 'P', 'Carl', 'Gauss', '00000001', NULL, NULL),
    ('00000004', 'S', 'Paper Supplies', NULL, NULL, 'WH', NULL),
    ('00000005', 'P', 'Old', 'Contact', '00000001', NULL, 'X');
INSERT INTO ACME_PARTY_ATTR VALUES
    ('00000002', 'EMAIL', 1, 'Ada@Northwind.example'), ('00000002', 'EMAIL', 2, 'ada@home.example'), ('00000002', 'PHONE', 1, '+44 20 1'),
    ('00000001', 'EMAIL', 1, 'office@northwind.example');

-- 101 won, 102 won in pounds, 103 lost, 104 open with a sentinel date, 105 deleted, 106 of another tenant, 107 won without a date,
-- 108 in a stage that nobody remembers, 109 in a currency that has no row.
INSERT INTO "ACME_Deal Head" VALUES
    (101, 'Licences', '90', 1, 100050, 0, '1775030400000', '2026-05-04 15:30:00', 1, NULL, 'kim'),
    (102, 'Training', '90', 2, 25000, 2, '1777716000000', '2026-05-31 23:45:00', 1, NULL, 'kim'),
    (103, 'Extras', '99', 1, 30000, 0, '1776664800000', '2026-05-10 09:00:00', 1, NULL, 'lee'),
    (104, 'Upgrade', '20', 1, 7000, 0, '1778392800000', '9999-12-31 00:00:00', 1, NULL, 'lee'),
    (105, 'Deleted', '90', 1, 999900, 0, '1778392800000', '2026-05-05 00:00:00', 1, '2026-05-06 00:00:00', 'lee'),
    (106, 'Of another tenant', '90', 1, 888800, 0, '1778392800000', '2026-05-05 00:00:00', 2, NULL, 'lee'),
    (107, 'Without a date', '90', 1, 100, 0, '1778392800000', NULL, 1, NULL, 'lee'),
    (108, 'Forgotten stage', '77', 1, 100, 0, '1778392800000', '9999-12-31 00:00:00', 1, NULL, 'lee'),
    (109, 'Forgotten currency', '10', 1, 100, 9, '0', '9999-12-31 00:00:00', 1, NULL, 'lee');
INSERT INTO ACME_DEAL_ROLE VALUES
    (101, 'P:00000002', 'MAIN', 0), (101, 'O:00000001', 'CUST', 0), (102, 'P:00000003', 'MAIN', 0), (102, 'P:00000002', 'OTHER', 0),
    (102, 'P:00000002', 'PAYER', 0), (103, 'P:00000002', 'MAIN', 0), (104, 'P:00000002', 'MAIN', 0), (105, 'P:00000002', 'MAIN', 0),
    (106, 'P:00000002', 'MAIN', 0), (107, 'P:00000002', 'MAIN', 0), (108, 'P:00000002', 'MAIN', 0), (109, 'P:00000002', 'MAIN', 0),
    (101, 'P:00000003', 'OTHER', 1);

-- Calls: 1 of the person, 2 missed, 3 of a deal, 4 of the firm, 5 with a direction that nobody remembers.
INSERT INTO ACME_CALLS VALUES
    (1, 1777968000, 'I', 1, 'P', '00000002'), (2, 1778054400, 'I', 0, 'P', '00000002'), (3, 1778140800, 'O', 1, 'D', '101'),
    (4, 1778140800, 'O', 1, 'O', '00000001'), (5, 1778227200, 'X', 1, 'P', '00000002');
-- E-mails know addresses only, in any case.
INSERT INTO ACME_MAIL VALUES
    ('m1', '2026-05-11T07:00:00Z', 'ADA@northwind.example', 'sales@acme.example', 'INBOX'),
    ('m2', '2026-05-12T07:00:00Z', 'sales@acme.example', 'ada@home.example', 'SENT'),
    ('m3', '2026-05-31T23:30:00Z', 'ada@northwind.example', 'sales@acme.example', 'INBOX'),
    ('m4', NULL, 'sales@acme.example', 'ada@home.example', 'DRAFTS');
-- Visits know their deal only. The last one is at half past midnight of 1 June.
INSERT INTO ACME_VISITS VALUES
    (1, 102, '20260508', '1430', 'D'), (2, 104, '20260520', '0900', 'P'), (3, 103, '20260601', '0030', 'D');

-- R an invoice, G a credit note with a positive amount. Paid is what payments add up to; ISSUED 0 is a draft.
INSERT INTO ACME_INV VALUES
    ('R-1', '00000002', 101, 'R', 50000, 0, 20260502, '2026-05-20', 0),
    ('R-2', '00000002', 101, 'R', 20000, 0, 20260503, '2026-05-15', 0),
    ('R-3', '00000002', NULL, 'R', 7700, 0, 0, '1900-01-01', 0),
    ('R-4', '00000002', NULL, 'R', 6600, 0, 20260504, '2026-05-30', 1),
    ('G-1', '00000002', 101, 'G', 3000, 0, 20260521, '2026-05-21', 0);
INSERT INTO ACME_PAY VALUES (1, 'R-1', '2026-05-10', 20000), (2, 'R-1', '2026-05-19', 30000), (3, 'R-2', '2026-05-16', 5000), (4, 'G-1', '2026-05-21', -3000);
