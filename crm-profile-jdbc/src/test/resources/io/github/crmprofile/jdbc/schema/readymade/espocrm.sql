-- EspoCRM 9.3 and 10.0 on MariaDB: the tables that its schema builder makes (Core/Utils/Database/Schema) of the entity definitions
-- Modules/Crm/Resources/metadata/entityDefs/{Contact,Account,Opportunity,Call,Meeting,Task}.json and
-- Resources/metadata/entityDefs/{Email,EmailAddress,PhoneNumber,User}.json, without columns that no profile needs.
-- contact.title is no column: it is marked notStorable and read as account_contact.role of the primary account.
CREATE TABLE user (id VARCHAR(17) NOT NULL PRIMARY KEY, user_name VARCHAR(50), type VARCHAR(24) DEFAULT 'regular', is_active TINYINT(1) DEFAULT 1, contact_id VARCHAR(17), deleted TINYINT(1) DEFAULT 0);
CREATE TABLE account (id VARCHAR(17) NOT NULL PRIMARY KEY, name VARCHAR(249), website VARCHAR(255), type VARCHAR(255), industry VARCHAR(255), description MEDIUMTEXT, created_at DATETIME, modified_at DATETIME, assigned_user_id VARCHAR(17), deleted TINYINT(1) DEFAULT 0);
CREATE TABLE contact (id VARCHAR(17) NOT NULL PRIMARY KEY, salutation_name VARCHAR(255), first_name VARCHAR(100) DEFAULT '', last_name VARCHAR(100) DEFAULT '', description MEDIUMTEXT, created_at DATETIME, modified_at DATETIME, account_id VARCHAR(17), assigned_user_id VARCHAR(17), deleted TINYINT(1) DEFAULT 0, KEY IDX_ACCOUNT_ID (account_id));
CREATE TABLE account_contact (id BIGINT AUTO_INCREMENT PRIMARY KEY, account_id VARCHAR(17), contact_id VARCHAR(17), role VARCHAR(100), is_inactive TINYINT(1) DEFAULT 0, deleted TINYINT(1) DEFAULT 0, UNIQUE KEY (account_id, contact_id), KEY (contact_id));
CREATE TABLE email_address (id VARCHAR(17) NOT NULL PRIMARY KEY, name VARCHAR(255), lower VARCHAR(255), invalid TINYINT(1) DEFAULT 0, opt_out TINYINT(1) DEFAULT 0, deleted TINYINT(1) DEFAULT 0);
CREATE TABLE entity_email_address (id BIGINT AUTO_INCREMENT PRIMARY KEY, entity_id VARCHAR(17), email_address_id VARCHAR(17), entity_type VARCHAR(100), `primary` TINYINT(1) DEFAULT 0, deleted TINYINT(1) DEFAULT 0, UNIQUE KEY (entity_id, email_address_id, entity_type), KEY (email_address_id));
CREATE TABLE phone_number (id VARCHAR(17) NOT NULL PRIMARY KEY, name VARCHAR(36), type VARCHAR(255), `numeric` VARCHAR(36), deleted TINYINT(1) DEFAULT 0);
CREATE TABLE entity_phone_number (id BIGINT AUTO_INCREMENT PRIMARY KEY, entity_id VARCHAR(17), phone_number_id VARCHAR(17), entity_type VARCHAR(100), `primary` TINYINT(1) DEFAULT 0, deleted TINYINT(1) DEFAULT 0);
CREATE TABLE opportunity (id VARCHAR(17) NOT NULL PRIMARY KEY, name VARCHAR(255), amount DOUBLE, stage VARCHAR(255) DEFAULT 'Prospecting', last_stage VARCHAR(255), probability INT, close_date DATE, amount_currency VARCHAR(3), created_at DATETIME, modified_at DATETIME, account_id VARCHAR(17), contact_id VARCHAR(17), assigned_user_id VARCHAR(17), deleted TINYINT(1) DEFAULT 0, KEY (account_id), KEY (contact_id), KEY (created_at, deleted));
CREATE TABLE contact_opportunity (id BIGINT AUTO_INCREMENT PRIMARY KEY, contact_id VARCHAR(17), opportunity_id VARCHAR(17), role VARCHAR(50), deleted TINYINT(1) DEFAULT 0, UNIQUE KEY (contact_id, opportunity_id), KEY (opportunity_id));
CREATE TABLE `call` (id VARCHAR(17) NOT NULL PRIMARY KEY, name VARCHAR(255), status VARCHAR(255) DEFAULT 'Planned', date_start DATETIME, date_end DATETIME, direction VARCHAR(255) DEFAULT 'Outbound', parent_id VARCHAR(17), parent_type VARCHAR(100), account_id VARCHAR(17), assigned_user_id VARCHAR(17), created_at DATETIME, deleted TINYINT(1) DEFAULT 0, KEY (parent_id, parent_type), KEY (date_start, status));
CREATE TABLE call_contact (id BIGINT AUTO_INCREMENT PRIMARY KEY, call_id VARCHAR(17), contact_id VARCHAR(17), status VARCHAR(36) DEFAULT 'None', deleted TINYINT(1) DEFAULT 0);
CREATE TABLE meeting (id VARCHAR(17) NOT NULL PRIMARY KEY, name VARCHAR(255), status VARCHAR(255) DEFAULT 'Planned', date_start DATETIME, date_end DATETIME, date_start_date DATE, date_end_date DATE, is_all_day TINYINT(1) DEFAULT 0, parent_id VARCHAR(17), parent_type VARCHAR(100), account_id VARCHAR(17), assigned_user_id VARCHAR(17), created_at DATETIME, deleted TINYINT(1) DEFAULT 0, KEY (parent_id, parent_type));
CREATE TABLE contact_meeting (id BIGINT AUTO_INCREMENT PRIMARY KEY, contact_id VARCHAR(17), meeting_id VARCHAR(17), status VARCHAR(36) DEFAULT 'None', deleted TINYINT(1) DEFAULT 0);
CREATE TABLE task (id VARCHAR(17) NOT NULL PRIMARY KEY, name VARCHAR(255), status VARCHAR(255) DEFAULT 'Not Started', date_start DATETIME, date_end DATETIME, date_start_date DATE, date_end_date DATE, date_completed DATETIME, parent_id VARCHAR(17), parent_type VARCHAR(100), account_id VARCHAR(17), contact_id VARCHAR(17), assigned_user_id VARCHAR(17), created_at DATETIME, deleted TINYINT(1) DEFAULT 0);
CREATE TABLE email (id VARCHAR(17) NOT NULL PRIMARY KEY, name VARCHAR(255), from_string VARCHAR(255), status VARCHAR(255) DEFAULT 'Archived', date_sent DATETIME, created_at DATETIME, from_email_address_id VARCHAR(17), parent_id VARCHAR(17), parent_type VARCHAR(100), sent_by_id VARCHAR(17), assigned_user_id VARCHAR(17), account_id VARCHAR(17), deleted TINYINT(1) DEFAULT 0, KEY (parent_id, parent_type), KEY (date_sent, deleted));
CREATE TABLE email_email_address (id BIGINT AUTO_INCREMENT PRIMARY KEY, email_id VARCHAR(17), email_address_id VARCHAR(17), address_type VARCHAR(4), deleted TINYINT(1) DEFAULT 0, KEY (email_id), KEY (email_address_id));

-- u3 is the portal user of Anna: as sender he is a customer.
INSERT INTO user (id, user_name, type, contact_id) VALUES ('u1', 'mia', 'regular', NULL), ('u2', 'tom', 'admin', NULL), ('u3', 'anna', 'portal', 'con-anna');
INSERT INTO account (id, name, website, type, industry, description, created_at, assigned_user_id, deleted) VALUES
('acc-acme', 'Acme', 'https://acme.example', 'Customer', 'Software', 'Since 1990', '2025-01-01 08:00:00', 'u1', 0),
('acc-bolt', 'Bolt', NULL, '', NULL, NULL, '2025-01-01 08:00:00', 'u2', 0),
('acc-gone', 'Gone', NULL, NULL, NULL, NULL, '2025-01-01 08:00:00', 'u1', 1);
INSERT INTO contact (id, first_name, last_name, description, created_at, account_id, assigned_user_id, deleted) VALUES
('con-anna', 'Anna', 'Kern', NULL, '2025-01-01 08:00:00', 'acc-acme', 'u1', 0),
('con-ben', '', 'Olt', 'Left-handed', '2025-01-02 08:00:00', 'acc-acme', 'u2', 0),
('con-cleo', 'Cleo', '', NULL, '2025-01-02 08:00:00', NULL, NULL, 0),
('con-gone', 'Clara', 'Gone', NULL, '2025-01-02 08:00:00', 'acc-acme', 'u2', 1);
-- Anna works for Bolt too, and did for Gone; the row of Cleo was taken away.
INSERT INTO account_contact (account_id, contact_id, role, is_inactive, deleted) VALUES
('acc-acme', 'con-anna', 'Buyer', 0, 0), ('acc-bolt', 'con-anna', 'Supervisor', 0, 0), ('acc-gone', 'con-anna', NULL, 1, 0),
('acc-acme', 'con-ben', NULL, 0, 0), ('acc-acme', 'con-cleo', 'Guest', 0, 1), ('acc-acme', 'con-gone', 'Chef', 0, 0);
INSERT INTO email_address (id, name, lower, deleted) VALUES ('ea-anna', 'Anna@acme.example', 'anna@acme.example', 0), ('ea-acme', 'office@acme.example', 'office@acme.example', 0),
('ea-old', 'old@acme.example', 'old@acme.example', 0), ('ea-ben', 'ben@acme.example', 'ben@acme.example', 0), ('ea-mia', 'mia@own.example', 'mia@own.example', 0), ('ea-who', 'who@else.example', 'who@else.example', 0);
-- The office's address is also Ben's, and Anna's also that of her portal user.
INSERT INTO entity_email_address (entity_id, email_address_id, entity_type, `primary`, deleted) VALUES
('con-anna', 'ea-anna', 'Contact', 1, 0), ('u3', 'ea-anna', 'User', 1, 0), ('acc-acme', 'ea-acme', 'Account', 1, 0), ('con-ben', 'ea-acme', 'Contact', 0, 0),
('con-ben', 'ea-ben', 'Contact', 1, 0), ('con-anna', 'ea-old', 'Contact', 0, 1), ('u1', 'ea-mia', 'User', 1, 0);
INSERT INTO phone_number (id, name, type, `numeric`, deleted) VALUES ('pn-1', '+49 30 1', 'Office', '49301', 0), ('pn-2', '+49 170 2', 'Mobile', '491702', 0), ('pn-3', '+49 30 9', 'Office', '49309', 0);
INSERT INTO entity_phone_number (entity_id, phone_number_id, entity_type, `primary`, deleted) VALUES ('con-anna', 'pn-1', 'Contact', 0, 0), ('con-anna', 'pn-2', 'Contact', 1, 0), ('acc-acme', 'pn-1', 'Account', 1, 0), ('con-ben', 'pn-3', 'Contact', 1, 1);

-- o1: a double that is no exact decimal. o2: several contacts. o3: open, its day is only planned. o5 deleted. o6: a stage of the house. o7: the contact's row was
-- taken away. o8: won without a currency. o9: an amount that was never given. o10: lost, nobody's account.
INSERT INTO opportunity (id, name, stage, last_stage, probability, amount, amount_currency, close_date, account_id, contact_id, assigned_user_id, created_at, modified_at, deleted) VALUES
('o1', 'Licences', 'Closed Won', 'Closed Won', 100, 1000.1, 'EUR', '2026-05-04', 'acc-acme', 'con-anna', 'u1', '2026-04-01 08:00:00', '2026-05-04 10:00:00', 0),
('o2', 'Training', 'Closed Won', 'Closed Won', 100, 250.5, 'USD', '2026-05-31', 'acc-acme', 'con-ben', 'u1', '2026-05-02 06:00:00', '2026-05-31 07:00:00', 0),
('o3', 'Upgrade', 'Negotiation', 'Negotiation', 80, 70, 'EUR', '2026-05-20', 'acc-bolt', 'con-anna', 'u2', '2026-05-10 06:00:00', '2026-05-10 06:00:00', 0),
('o4', 'Extras', 'Closed Lost', 'Negotiation', 0, 300, 'EUR', '2026-05-10', 'acc-acme', 'con-anna', NULL, '2026-04-20 06:00:00', NULL, 0),
('o5', 'Deleted', 'Closed Won', 'Closed Won', 100, 5000, 'EUR', '2026-05-10', 'acc-acme', 'con-anna', 'u2', '2026-04-20 06:00:00', NULL, 1),
('o6', 'Parked', 'Parked', 'Parked', 10, 5, 'EUR', '2026-05-10', NULL, 'con-anna', 'u2', '2026-04-20 06:00:00', NULL, 0),
('o7', 'Unlinked', 'Closed Won', 'Closed Won', 100, 9, 'EUR', '2026-05-10', 'acc-acme', NULL, 'u2', '2026-04-20 06:00:00', NULL, 0),
('o8', 'No currency', 'Closed Won', 'Closed Won', 100, 11, NULL, '2026-05-11', 'acc-acme', NULL, 'u2', '2026-04-20 06:00:00', NULL, 0),
('o9', 'No amount', 'Prospecting', NULL, 10, NULL, 'EUR', '2026-09-01', NULL, 'con-cleo', 'u2', '2025-12-31 23:30:00', NULL, 0),
('o10', 'Nobody', 'Closed Lost', 'Proposal', 0, 1, 'EUR', '2026-05-10', NULL, NULL, 'u2', '2026-04-20 06:00:00', NULL, 0);
INSERT INTO contact_opportunity (contact_id, opportunity_id, role, deleted) VALUES ('con-anna', 'o1', 'Decision Maker', 0), ('con-anna', 'o2', 'Evaluator', 0), ('con-ben', 'o2', NULL, 0), ('con-anna', 'o3', NULL, 0),
('con-anna', 'o4', NULL, 0), ('con-anna', 'o5', NULL, 0), ('con-anna', 'o6', NULL, 0), ('con-anna', 'o7', NULL, 1), ('con-cleo', 'o9', NULL, 0);

-- c1 on the deal, Anna attends; the deal's own contacts are not its clients. c2 planned. c3 on the account, Anna was taken off. c4 not held. c5 deleted. c6 on Anna herself, whose account it has. c7 on a lead.
INSERT INTO `call` (id, name, status, date_start, date_end, direction, parent_id, parent_type, account_id, assigned_user_id, created_at, deleted) VALUES
('c1', 'Prices', 'Held', '2026-05-05 07:00:00', '2026-05-05 07:10:00', 'Inbound', 'o2', 'Opportunity', 'acc-acme', 'u1', '2026-05-05 07:00:00', 0),
('c2', 'Later', 'Planned', '2026-05-06 07:00:00', NULL, 'Outbound', 'o1', 'Opportunity', 'acc-acme', 'u1', '2026-05-05 07:00:00', 0),
('c3', 'Office', 'Held', '2026-05-07 07:00:00', NULL, 'Outbound', 'acc-acme', 'Account', 'acc-acme', NULL, '2026-05-05 07:00:00', 0),
('c4', 'Missed', 'Not Held', '2026-05-07 08:00:00', NULL, 'Outbound', 'con-anna', 'Contact', 'acc-acme', 'u1', '2026-05-05 07:00:00', 0),
('c5', 'Deleted', 'Held', '2026-05-07 08:00:00', NULL, 'Outbound', 'con-anna', 'Contact', 'acc-acme', 'u1', '2026-05-05 07:00:00', 1),
('c6', 'Herself', 'Held', '2026-04-30 22:30:00', NULL, '', 'con-anna', 'Contact', 'acc-acme', 'u2', '2026-05-05 07:00:00', 0),
('c7', 'Lead', 'Held', '2026-05-07 08:00:00', NULL, 'Outbound', 'lead-1', 'Lead', NULL, 'u1', '2026-05-05 07:00:00', 0);
INSERT INTO call_contact (call_id, contact_id, status, deleted) VALUES ('c1', 'con-anna', 'Accepted', 0), ('c2', 'con-anna', 'None', 0), ('c3', 'con-anna', 'None', 1), ('c6', 'con-anna', 'None', 0);
-- m1 lasts all day: date_start is that midnight in Berlin. m2 by its hour, Ben declined but is an attendee.
INSERT INTO meeting (id, name, status, date_start, date_end, date_start_date, date_end_date, is_all_day, parent_id, parent_type, account_id, assigned_user_id, created_at, deleted) VALUES
('m1', 'Fair', 'Held', '2026-05-07 22:00:00', '2026-05-08 22:00:00', '2026-05-08', '2026-05-08', 1, NULL, NULL, NULL, 'u1', '2026-05-01 07:00:00', 0),
('m2', 'Visit', 'Held', '2026-05-09 07:00:00', '2026-05-09 08:00:00', NULL, NULL, 0, 'o3', 'Opportunity', 'acc-bolt', 'u1', '2026-05-01 07:00:00', 0),
('m3', 'To come', 'Planned', '2026-07-09 07:00:00', '2026-07-09 08:00:00', NULL, NULL, 0, 'acc-bolt', 'Account', 'acc-bolt', 'u1', '2026-05-01 07:00:00', 0);
INSERT INTO contact_meeting (contact_id, meeting_id, status, deleted) VALUES ('con-anna', 'm1', 'None', 0), ('con-cleo', 'm1', 'Accepted', 1), ('con-ben', 'm2', 'Declined', 0);
-- t1 done later than due. t2 due all day, open. t3 done, without any day of its own. t4 on a deal without an account: the deal's contact is not its client.
INSERT INTO task (id, name, status, date_start, date_end, date_end_date, date_completed, parent_id, parent_type, account_id, contact_id, assigned_user_id, created_at, deleted) VALUES
('t1', 'Offer', 'Completed', NULL, '2026-05-10 10:00:00', NULL, '2026-05-12 09:00:00', 'o1', 'Opportunity', 'acc-acme', 'con-anna', 'u1', '2026-05-01 07:00:00', 0),
('t2', 'Remind', 'Started', NULL, '2026-05-19 22:00:00', '2026-05-20', NULL, 'con-anna', 'Contact', 'acc-acme', 'con-anna', 'u1', '2026-05-01 07:00:00', 0),
('t3', 'Archive', 'Completed', NULL, NULL, NULL, NULL, 'acc-bolt', 'Account', 'acc-bolt', NULL, 'u2', '2026-05-02 07:00:00', 0),
('t4', 'Park it', 'Completed', NULL, NULL, NULL, '2026-05-12 09:00:00', 'o6', 'Opportunity', NULL, NULL, 'u2', '2026-05-02 07:00:00', 0);
-- e1 received: Anna is known as its sender alone. e2 sent on the deal. e3 a draft. e4 fetched out of the folder of sent mail (Archived, but the sender is Mia) to the office, which is Ben's address too.
-- e5 received from a stranger, Anna in copy. e6 from Anna's portal user. e7 failed. e8 received, hung under Bolt. e9 the address's link was taken away. e10 reply-to is Ben's. e11 being sent.
INSERT INTO email (id, name, status, date_sent, created_at, from_email_address_id, parent_id, parent_type, sent_by_id, assigned_user_id, account_id, deleted) VALUES
('e1', 'Question', 'Archived', '2026-05-11 07:00:00', '2026-05-11 07:05:00', 'ea-anna', NULL, NULL, NULL, 'u1', NULL, 0),
('e2', 'Answer', 'Sent', '2026-05-11 09:00:00', '2026-05-11 09:00:00', 'ea-mia', 'o2', 'Opportunity', 'u1', 'u1', 'acc-acme', 0),
('e3', 'Draft', 'Draft', NULL, '2026-05-11 09:00:00', 'ea-mia', 'con-anna', 'Contact', NULL, 'u1', 'acc-acme', 0),
('e4', 'From the phone', 'Archived', '2026-05-12 09:00:00', '2026-05-12 09:10:00', 'ea-mia', NULL, NULL, 'u1', NULL, NULL, 0),
('e5', 'Stranger', 'Archived', '2026-05-31 22:00:00', '2026-05-31 22:10:00', 'ea-who', NULL, NULL, NULL, NULL, NULL, 0),
('e6', 'Portal', 'Archived', '2026-05-13 09:00:00', '2026-05-13 09:00:00', 'ea-anna', NULL, NULL, 'u3', NULL, NULL, 0),
('e7', 'Failed', 'Failed', '2026-05-13 09:00:00', '2026-05-13 09:00:00', 'ea-mia', 'con-anna', 'Contact', 'u1', NULL, 'acc-acme', 0),
('e8', 'Filed', 'Archived', '2026-05-14 09:00:00', '2026-05-14 09:00:00', 'ea-who', 'acc-bolt', 'Account', NULL, NULL, 'acc-bolt', 0),
('e9', 'Old address', 'Archived', '2026-05-15 09:00:00', '2026-05-15 09:00:00', 'ea-old', NULL, NULL, NULL, NULL, NULL, 0),
('e10', 'Reply to', 'Archived', '2026-05-16 09:00:00', '2026-05-16 09:00:00', 'ea-who', NULL, NULL, NULL, NULL, NULL, 0),
('e11', 'Sending', 'Sending', NULL, '2026-05-16 09:00:00', 'ea-mia', 'con-anna', 'Contact', 'u1', NULL, 'acc-acme', 0);
INSERT INTO email_email_address (email_id, email_address_id, address_type, deleted) VALUES ('e1', 'ea-mia', 'to', 0), ('e2', 'ea-anna', 'to', 0), ('e2', 'ea-ben', 'bcc', 0), ('e4', 'ea-acme', 'to', 0),
('e5', 'ea-mia', 'to', 0), ('e5', 'ea-anna', 'cc', 0), ('e5', 'ea-ben', 'cc', 1), ('e6', 'ea-mia', 'to', 0), ('e8', 'ea-mia', 'to', 0), ('e9', 'ea-mia', 'to', 0), ('e10', 'ea-ben', 'rto', 0), ('e10', 'ea-mia', 'to', 0);
