-- Tables shaped like those of an EspoCRM, as far as the mapping reads them, with rows for every awkward part.
CREATE TABLE contact (id VARCHAR(17) PRIMARY KEY, first_name VARCHAR(100), last_name VARCHAR(100), title VARCHAR(100), description VARCHAR(200),
    account_id VARCHAR(17), assigned_user_id VARCHAR(17), created_at TIMESTAMP, deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE INDEX ix_contact_account ON contact (account_id);
CREATE TABLE account (id VARCHAR(17) PRIMARY KEY, name VARCHAR(249), website VARCHAR(255), type VARCHAR(100), industry VARCHAR(100),
    description VARCHAR(200), assigned_user_id VARCHAR(17), created_at TIMESTAMP, deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE email_address (id VARCHAR(17) PRIMARY KEY, name VARCHAR(255), lower VARCHAR(255), deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE entity_email_address (id BIGINT PRIMARY KEY, entity_id VARCHAR(17), email_address_id VARCHAR(17), entity_type VARCHAR(100),
    "primary" BOOLEAN DEFAULT FALSE, deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE phone_number (id VARCHAR(17) PRIMARY KEY, name VARCHAR(36), deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE entity_phone_number (id BIGINT PRIMARY KEY, entity_id VARCHAR(17), phone_number_id VARCHAR(17), entity_type VARCHAR(100),
    "primary" BOOLEAN DEFAULT FALSE, deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE opportunity (id VARCHAR(17) PRIMARY KEY, name VARCHAR(255), stage VARCHAR(255), probability INT, amount DOUBLE PRECISION,
    amount_currency VARCHAR(3), close_date DATE, account_id VARCHAR(17), contact_id VARCHAR(17), assigned_user_id VARCHAR(17),
    created_at TIMESTAMP, modified_at TIMESTAMP, deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE INDEX ix_opportunity_account ON opportunity (account_id);
CREATE INDEX ix_opportunity_contact ON opportunity (contact_id);
CREATE INDEX ix_opportunity_created ON opportunity (created_at, deleted);
CREATE TABLE contact_opportunity (id BIGINT PRIMARY KEY, contact_id VARCHAR(17), opportunity_id VARCHAR(17), role VARCHAR(50),
    deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE INDEX ix_contact_opportunity ON contact_opportunity (contact_id, opportunity_id);
CREATE TABLE "call" (id VARCHAR(17) PRIMARY KEY, name VARCHAR(255), status VARCHAR(255), date_start TIMESTAMP, date_end TIMESTAMP,
    direction VARCHAR(255), parent_id VARCHAR(17), parent_type VARCHAR(100), account_id VARCHAR(17), assigned_user_id VARCHAR(17),
    created_at TIMESTAMP, deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE INDEX ix_call_parent ON "call" (parent_id, parent_type);
CREATE TABLE call_contact (id BIGINT PRIMARY KEY, call_id VARCHAR(17), contact_id VARCHAR(17), status VARCHAR(36), deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE meeting (id VARCHAR(17) PRIMARY KEY, name VARCHAR(255), status VARCHAR(255), date_start TIMESTAMP, date_end TIMESTAMP,
    date_start_date DATE, is_all_day BOOLEAN DEFAULT FALSE, parent_id VARCHAR(17), parent_type VARCHAR(100), account_id VARCHAR(17),
    assigned_user_id VARCHAR(17), created_at TIMESTAMP, deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE contact_meeting (id BIGINT PRIMARY KEY, contact_id VARCHAR(17), meeting_id VARCHAR(17), status VARCHAR(36),
    deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE task (id VARCHAR(17) PRIMARY KEY, name VARCHAR(255), status VARCHAR(255), date_start TIMESTAMP, date_end TIMESTAMP, date_end_date DATE,
    date_completed TIMESTAMP, parent_id VARCHAR(17), parent_type VARCHAR(100), account_id VARCHAR(17), contact_id VARCHAR(17),
    assigned_user_id VARCHAR(17), created_at TIMESTAMP, deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE email (id VARCHAR(17) PRIMARY KEY, name VARCHAR(255), status VARCHAR(255), date_sent TIMESTAMP, parent_id VARCHAR(17),
    parent_type VARCHAR(100), account_id VARCHAR(17), assigned_user_id VARCHAR(17), created_at TIMESTAMP, deleted BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE email_email_address (id BIGINT PRIMARY KEY, email_id VARCHAR(17), email_address_id VARCHAR(17), address_type VARCHAR(4),
    deleted BOOLEAN NOT NULL DEFAULT FALSE);

INSERT INTO account (id, name, website, type, industry, assigned_user_id, created_at, deleted) VALUES
    ('acc-acme', 'Acme', 'https://acme.example', 'Customer', 'Software', 'u1', '2025-01-01 08:00:00', FALSE),
    ('acc-gone', 'Gone', NULL, NULL, NULL, 'u1', '2025-01-01 08:00:00', TRUE);
INSERT INTO contact (id, first_name, last_name, title, account_id, assigned_user_id, created_at, deleted) VALUES
    ('con-anna', 'Anna', 'Kern', 'Buyer', 'acc-acme', 'u1', '2025-01-01 08:00:00', FALSE),
    ('con-ben', NULL, 'Olt', NULL, 'acc-acme', 'u2', '2025-01-02 08:00:00', FALSE),
    ('con-gone', 'Clara', 'Gone', NULL, 'acc-acme', 'u2', '2025-01-02 08:00:00', TRUE);
INSERT INTO email_address (id, name, lower, deleted) VALUES
    ('ea-1', 'Anna@acme.example', 'anna@acme.example', FALSE), ('ea-2', 'office@acme.example', 'office@acme.example', FALSE),
    ('ea-3', 'old@acme.example', 'old@acme.example', FALSE);
INSERT INTO entity_email_address (id, entity_id, email_address_id, entity_type, "primary", deleted) VALUES
    (1, 'con-anna', 'ea-1', 'Contact', TRUE, FALSE), (2, 'acc-acme', 'ea-2', 'Account', TRUE, FALSE), (3, 'con-anna', 'ea-3', 'Contact', FALSE, TRUE);
INSERT INTO phone_number (id, name, deleted) VALUES ('pn-1', '+49 30 1', FALSE);
INSERT INTO entity_phone_number (id, entity_id, phone_number_id, entity_type, "primary", deleted) VALUES (1, 'con-anna', 'pn-1', 'Contact', TRUE, FALSE);

-- o1 won in May, linked twice; o2 won in May for both contacts; o3 open with a planned date in May; o4 lost; o5 deleted; o6 in a stage
-- of the house's own; o7 linked by a deleted row only; o8 won without a currency.
INSERT INTO opportunity (id, name, stage, probability, amount, amount_currency, close_date, account_id, contact_id, assigned_user_id, created_at,
    modified_at, deleted) VALUES
    ('o1', 'Licences', 'Closed Won', 100, 1000.10, 'EUR', '2026-05-04', 'acc-acme', 'con-anna', 'u1', '2026-04-01 08:00:00', '2026-05-04 10:00:00', FALSE),
    ('o2', 'Training', 'Closed Won', 100, 250.5, 'USD', '2026-05-31', 'acc-acme', 'con-ben', 'u1', '2026-05-02 06:00:00', '2026-05-31 07:00:00', FALSE),
    ('o3', 'Upgrade', 'Negotiation', 50, 70, 'EUR', '2026-05-20', 'acc-acme', 'con-anna', 'u2', '2026-05-10 06:00:00', '2026-05-10 06:00:00', FALSE),
    ('o4', 'Extras', 'Closed Lost', 0, 300, 'EUR', '2026-05-10', NULL, 'con-anna', 'u2', '2026-04-20 06:00:00', NULL, FALSE),
    ('o5', 'Deleted', 'Closed Won', 100, 5000, 'EUR', '2026-05-10', 'acc-acme', 'con-anna', 'u2', '2026-04-20 06:00:00', NULL, TRUE),
    ('o6', 'Homemade stage', 'Parked', 10, 5, 'EUR', '2026-05-10', NULL, 'con-anna', 'u2', '2026-04-20 06:00:00', NULL, FALSE),
    ('o7', 'Unlinked', 'Closed Won', 100, 9, 'EUR', '2026-05-10', 'acc-acme', NULL, 'u2', '2026-04-20 06:00:00', NULL, FALSE),
    ('o8', 'No currency', 'Closed Won', 100, 11, NULL, '2026-05-11', 'acc-acme', NULL, 'u2', '2026-04-20 06:00:00', NULL, FALSE);
INSERT INTO contact_opportunity (id, contact_id, opportunity_id, role, deleted) VALUES
    (1, 'con-anna', 'o1', NULL, FALSE), (2, 'con-anna', 'o1', 'Evaluator', FALSE), (3, 'con-anna', 'o2', NULL, FALSE), (4, 'con-ben', 'o2', NULL, FALSE),
    (5, 'con-anna', 'o7', NULL, TRUE);

-- c1 held, of the deal's parent and the contact; c2 planned; c3 held on the account. m1 an all-day meeting; m2 held. t1 a task.
-- e1 received, known by the sender's address only; e2 sent, of deal o2; e3 a draft; e4 received just before June begins in Berlin.
INSERT INTO "call" (id, name, status, date_start, direction, parent_id, parent_type, account_id, assigned_user_id, created_at) VALUES
    ('c1', 'Call', 'Held', '2026-05-05 07:00:00', 'Inbound', 'o1', 'Opportunity', 'acc-acme', 'u1', '2026-05-05 07:00:00'),
    ('c2', 'Planned', 'Planned', '2026-05-06 07:00:00', 'Outbound', 'o1', 'Opportunity', 'acc-acme', 'u1', '2026-05-05 07:00:00'),
    ('c3', 'Held', 'Held', '2026-05-07 07:00:00', 'Outbound', 'acc-acme', 'Account', 'acc-acme', 'u1', '2026-05-05 07:00:00');
INSERT INTO call_contact (id, call_id, contact_id, status, deleted) VALUES (1, 'c1', 'con-anna', 'None', FALSE), (2, 'c3', 'con-anna', 'None', TRUE);
INSERT INTO meeting (id, name, status, date_start, date_start_date, is_all_day, parent_id, parent_type, account_id, assigned_user_id, created_at) VALUES
    ('m1', 'Fair', 'Held', NULL, '2026-05-08', TRUE, NULL, NULL, NULL, 'u1', '2026-05-01 07:00:00'),
    ('m2', 'Visit', 'Held', '2026-05-09 07:00:00', NULL, FALSE, 'o3', 'Opportunity', 'acc-acme', 'u1', '2026-05-01 07:00:00');
INSERT INTO contact_meeting (id, contact_id, meeting_id, status, deleted) VALUES (1, 'con-anna', 'm1', 'Accepted', FALSE);
INSERT INTO task (id, name, status, date_end, date_end_date, date_completed, parent_id, parent_type, account_id, contact_id, assigned_user_id, created_at) VALUES
    ('t1', 'Prepare', 'Completed', NULL, '2026-05-20', '2026-05-19 07:00:00', 'o1', 'Opportunity', 'acc-acme', 'con-anna', 'u1', '2026-05-01 07:00:00');
INSERT INTO email (id, name, status, date_sent, parent_id, parent_type, account_id, assigned_user_id, created_at) VALUES
    ('e1', 'Question', 'Archived', '2026-05-11 07:00:00', NULL, NULL, NULL, 'u1', '2026-05-11 07:00:00'),
    ('e2', 'Answer', 'Sent', '2026-05-12 07:00:00', 'o2', 'Opportunity', 'acc-acme', 'u1', '2026-05-12 07:00:00'),
    ('e3', 'Draft', 'Draft', NULL, 'o2', 'Opportunity', 'acc-acme', 'u1', '2026-05-12 07:00:00'),
    ('e4', 'Late', 'Archived', '2026-05-31 21:59:59', 'con-anna', 'Contact', NULL, 'u1', '2026-05-31 21:59:59');
INSERT INTO email_email_address (id, email_id, email_address_id, address_type, deleted) VALUES (1, 'e1', 'ea-1', 'from', FALSE), (2, 'e2', 'ea-1', 'to', FALSE);
