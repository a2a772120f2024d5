-- Odoo 17 to 19 on PostgreSQL: what the three have in common, then what the script of each version adds. Tables as Odoo's ORM makes them of the models
-- base/models/{res_partner,res_users,res_company,res_currency}.py, crm/models/{crm_lead,crm_stage}.py, mail/models/{mail_message,mail_message_subtype,
-- mail_activity,mail_activity_type}.py, calendar/models/calendar_event.py, account/models/{account_move,account_move_line,account_payment,
-- account_partial_reconcile}.py and sale, without columns that no profile needs. Datetime is TIMESTAMP (UTC), Monetary NUMERIC, Float DOUBLE PRECISION,
-- translated Char JSONB, Many2one INTEGER.
CREATE TABLE res_currency (id SERIAL PRIMARY KEY, name VARCHAR NOT NULL, active BOOLEAN);
CREATE TABLE res_partner (id SERIAL PRIMARY KEY, name VARCHAR, company_id INTEGER, parent_id INTEGER, commercial_partner_id INTEGER, user_id INTEGER, type VARCHAR, function VARCHAR, email VARCHAR, phone VARCHAR, website VARCHAR, comment TEXT, active BOOLEAN, is_company BOOLEAN, partner_share BOOLEAN, create_date TIMESTAMP);
CREATE TABLE res_company (id SERIAL PRIMARY KEY, name VARCHAR NOT NULL, partner_id INTEGER NOT NULL, currency_id INTEGER NOT NULL, active BOOLEAN);
CREATE TABLE res_users (id SERIAL PRIMARY KEY, login VARCHAR NOT NULL, partner_id INTEGER NOT NULL, company_id INTEGER NOT NULL, share BOOLEAN, active BOOLEAN);
CREATE TABLE crm_stage (id SERIAL PRIMARY KEY, name JSONB NOT NULL, sequence INTEGER, is_won BOOLEAN);
CREATE TABLE crm_lead (id SERIAL PRIMARY KEY, name VARCHAR, type VARCHAR NOT NULL, partner_id INTEGER, stage_id INTEGER, team_id INTEGER, user_id INTEGER, company_id INTEGER, active BOOLEAN, probability DOUBLE PRECISION, automated_probability DOUBLE PRECISION, expected_revenue NUMERIC, recurring_revenue NUMERIC, date_open TIMESTAMP, date_closed TIMESTAMP, date_deadline DATE, lost_reason_id INTEGER, create_date TIMESTAMP, write_date TIMESTAMP);
CREATE INDEX crm_lead__partner_id_index ON crm_lead (partner_id);
CREATE TABLE mail_message_subtype (id SERIAL PRIMARY KEY, name JSONB NOT NULL, internal BOOLEAN);
CREATE TABLE mail_activity_type (id SERIAL PRIMARY KEY, name JSONB NOT NULL, category VARCHAR, active BOOLEAN);
CREATE TABLE mail_message (id SERIAL PRIMARY KEY, date TIMESTAMP, model VARCHAR, res_id INTEGER, message_type VARCHAR NOT NULL, subtype_id INTEGER, mail_activity_type_id INTEGER, is_internal BOOLEAN, email_from VARCHAR, author_id INTEGER, create_uid INTEGER);
CREATE INDEX mail_message_model_res_id_idx ON mail_message (model, res_id);
CREATE TABLE mail_activity (id SERIAL PRIMARY KEY, res_model_id INTEGER, res_model VARCHAR, res_id INTEGER, activity_type_id INTEGER, summary VARCHAR, date_deadline DATE NOT NULL, date_done DATE, user_id INTEGER, active BOOLEAN, calendar_event_id INTEGER);
CREATE TABLE calendar_event (id SERIAL PRIMARY KEY, name VARCHAR NOT NULL, user_id INTEGER, start TIMESTAMP NOT NULL, stop TIMESTAMP NOT NULL, allday BOOLEAN, start_date DATE, stop_date DATE, active BOOLEAN, res_model VARCHAR, res_id INTEGER, opportunity_id INTEGER);
CREATE TABLE calendar_event_res_partner_rel (calendar_event_id INTEGER NOT NULL, res_partner_id INTEGER NOT NULL, PRIMARY KEY (calendar_event_id, res_partner_id));
CREATE TABLE account_move (id SERIAL PRIMARY KEY, name VARCHAR, move_type VARCHAR NOT NULL, state VARCHAR NOT NULL, payment_state VARCHAR, date DATE NOT NULL, invoice_date DATE, invoice_date_due DATE, partner_id INTEGER, commercial_partner_id INTEGER, company_id INTEGER, currency_id INTEGER NOT NULL, invoice_user_id INTEGER, amount_total NUMERIC, amount_residual NUMERIC, amount_total_in_currency_signed NUMERIC, statement_line_id INTEGER, reversed_entry_id INTEGER);
CREATE TABLE account_move_line (id SERIAL PRIMARY KEY, move_id INTEGER NOT NULL, name VARCHAR, balance NUMERIC);
CREATE INDEX account_move_line__move_id_index ON account_move_line (move_id);
CREATE TABLE account_partial_reconcile (id SERIAL PRIMARY KEY, debit_move_id INTEGER NOT NULL, credit_move_id INTEGER NOT NULL, exchange_move_id INTEGER, amount NUMERIC, max_date DATE);
CREATE TABLE account_payment (id SERIAL PRIMARY KEY, move_id INTEGER, amount NUMERIC, currency_id INTEGER, payment_type VARCHAR NOT NULL, partner_id INTEGER);
CREATE TABLE sale_order (id SERIAL PRIMARY KEY, name VARCHAR, opportunity_id INTEGER);
CREATE TABLE sale_order_line (id SERIAL PRIMARY KEY, order_id INTEGER NOT NULL);
CREATE TABLE sale_order_line_invoice_rel (invoice_line_id INTEGER NOT NULL, order_line_id INTEGER NOT NULL, PRIMARY KEY (invoice_line_id, order_line_id));

INSERT INTO res_currency (id, name, active) VALUES (1, 'EUR', TRUE), (2, 'USD', TRUE);
-- 1 and 9 are the house itself, 2 and 3 its people (Tom has left). 11 is a customer with a portal user, 13 a delivery address, 15 archived.
INSERT INTO res_partner (id, name, parent_id, commercial_partner_id, user_id, type, function, email, phone, website, active, is_company, partner_share) VALUES
(1, 'House', NULL, 1, NULL, 'contact', NULL, 'info@house.example', NULL, NULL, TRUE, TRUE, FALSE), (2, 'Mia', 1, 1, NULL, 'contact', NULL, 'mia@house.example', NULL, NULL, TRUE, FALSE, FALSE),
(3, 'Tom', 1, 1, NULL, 'contact', NULL, 'tom@house.example', NULL, NULL, TRUE, FALSE, FALSE), (9, 'House Inc', NULL, 9, NULL, 'contact', NULL, NULL, NULL, NULL, TRUE, TRUE, TRUE),
(10, 'Acme', NULL, 10, 2, 'contact', NULL, 'office@acme.example', '+49 30 10', 'https://acme.example', TRUE, TRUE, TRUE),
(11, 'Anna Kern', 10, 10, 2, 'contact', 'Buyer', 'anna@acme.example', '+49 30 11', NULL, TRUE, FALSE, TRUE), (12, 'Ben Olt', 10, 10, NULL, 'contact', NULL, NULL, NULL, NULL, TRUE, FALSE, TRUE),
(13, 'Ramp', 10, 10, NULL, 'delivery', NULL, NULL, NULL, NULL, TRUE, FALSE, TRUE), (14, 'Cleo Solo', NULL, 14, NULL, 'contact', NULL, 'cleo@solo.example', NULL, NULL, TRUE, FALSE, TRUE),
(15, 'Old Friend', NULL, 15, NULL, 'contact', NULL, NULL, NULL, NULL, FALSE, FALSE, TRUE);
INSERT INTO res_company (id, name, partner_id, currency_id, active) VALUES (1, 'House', 1, 1, TRUE), (2, 'House Inc', 9, 2, TRUE);
INSERT INTO res_users (id, login, partner_id, company_id, share, active) VALUES (2, 'mia', 2, 1, FALSE, TRUE), (3, 'tom', 3, 1, FALSE, FALSE), (4, 'anna', 11, 1, TRUE, TRUE);
INSERT INTO crm_stage (id, name, sequence, is_won) VALUES (1, '{"en_US": "New", "de_DE": "Neu"}', 1, NULL), (2, '{"en_US": "Won"}', 70, TRUE);
-- 3 lost, 5 archived without being lost, 6 still a lead, 7 at 100 % in a stage that is not won, 8 won and archived later, 11 without revenue.
INSERT INTO crm_lead (id, name, type, partner_id, stage_id, team_id, user_id, company_id, active, probability, expected_revenue, recurring_revenue, date_closed, create_date, write_date) VALUES
(1, 'Licences', 'opportunity', 11, 2, 1, 2, 1, TRUE, 100, 1000, NULL, '2026-05-04 10:00:00', '2026-04-01 08:00:00', '2026-05-04 10:00:00'),
(2, 'Training', 'opportunity', 12, 2, 1, 2, 2, TRUE, 100, 250.50, NULL, '2026-05-31 21:59:59', '2026-05-02 06:00:00', '2026-05-31 21:59:59'),
(3, 'Extras', 'opportunity', 11, 1, 1, 3, 1, FALSE, 0, 300, NULL, '2026-05-10 10:00:00', '2026-04-20 06:00:00', '2026-05-10 10:00:00'),
(4, 'Upgrade', 'opportunity', 11, 1, 2, 2, 1, TRUE, 20, 70, 30, NULL, '2026-05-10 06:00:00', NULL),
(5, 'Put aside', 'opportunity', 11, 1, 1, 2, 1, FALSE, 35, 900, NULL, '2026-05-11 10:00:00', '2026-04-20 06:00:00', NULL),
(6, 'A lead', 'lead', 14, 1, 1, 2, 1, TRUE, 10, 800, NULL, NULL, '2026-05-10 06:00:00', NULL),
(7, 'All but won', 'opportunity', 10, 1, 1, NULL, NULL, TRUE, 100, 20, NULL, NULL, '2026-01-10 06:00:00', NULL),
(8, 'Won and stowed', 'opportunity', 10, 2, 1, 2, 1, FALSE, 100, 40, NULL, '2026-05-20 10:00:00', '2025-12-10 06:00:00', NULL),
(10, 'Nobody', 'opportunity', NULL, 1, 1, 2, 1, TRUE, 20, 5, NULL, NULL, '2026-05-10 06:00:00', NULL),
(11, 'Vague', 'opportunity', 14, 1, NULL, 2, 1, TRUE, 10, NULL, NULL, NULL, '2026-06-01 06:00:00', NULL);
INSERT INTO mail_message_subtype (id, name, internal) VALUES (1, '{"en_US": "Discussions"}', FALSE), (2, '{"en_US": "Note"}', TRUE), (3, '{"en_US": "Activities"}', TRUE);
INSERT INTO mail_activity_type (id, name, category, active) VALUES (1, '{"en_US": "Email"}', 'default', TRUE), (2, '{"en_US": "Call"}', 'phonecall', TRUE), (3, '{"en_US": "Meeting"}', 'meeting', TRUE), (4, '{"en_US": "To-Do"}', 'default', TRUE), (5, '{"en_US": "Document"}', 'upload_file', TRUE);
-- 1 to 4, 18 done activities, 3 a meeting that is in the calendar. 5 written to the customer, 6, 13 and 17 notes, 7 from the portal, 8 on a lead, 9 by Tom through the gateway, 10 a mass mailing,
-- 11 and 16 notifications, 12 an SMS, 14 on an order, 15 from an unknown sender on a lost opportunity, at 0:00 of 1 June in Berlin.
INSERT INTO mail_message (id, date, model, res_id, message_type, subtype_id, mail_activity_type_id, is_internal, author_id, create_uid) VALUES
(1, '2026-05-05 07:00:00', 'crm.lead', 1, 'notification', 3, 2, FALSE, 2, 2), (2, '2026-05-06 07:00:00', 'res.partner', 14, 'notification', 3, 2, FALSE, 2, 2), (3, '2026-05-09 09:00:00', 'crm.lead', 1, 'notification', 3, 3, FALSE, 2, 2),
(4, '2026-05-07 07:00:00', 'crm.lead', 1, 'notification', 3, 1, FALSE, 2, 2), (18, '2026-05-07 07:30:00', 'res.partner', 12, 'notification', 3, 5, NULL, 2, 2),
(5, '2026-05-11 07:00:00', 'res.partner', 11, 'comment', 1, NULL, FALSE, 2, 2), (6, '2026-05-11 08:00:00', 'crm.lead', 1, 'comment', 2, NULL, FALSE, 2, 2), (7, '2026-05-11 09:00:00', 'crm.lead', 1, 'comment', 1, NULL, FALSE, 11, 4),
(8, '2026-05-12 07:00:00', 'crm.lead', 6, 'email', 1, NULL, FALSE, 14, 1), (9, '2026-05-12 08:00:00', 'res.partner', 11, 'email', 1, NULL, NULL, 3, 1), (10, '2026-05-12 09:00:00', 'res.partner', 11, 'email_outgoing', 2, NULL, FALSE, 2, 2),
(11, '2026-05-12 10:00:00', 'crm.lead', 1, 'notification', NULL, NULL, FALSE, 2, 2), (12, '2026-05-13 07:00:00', 'res.partner', 12, 'sms', 2, NULL, FALSE, 2, 2), (13, '2026-05-13 08:00:00', 'res.partner', 10, 'comment', 1, NULL, TRUE, 2, 2),
(14, '2026-05-13 09:00:00', 'sale.order', 11, 'email', 1, NULL, FALSE, 11, 1), (15, '2026-05-31 22:00:00', 'crm.lead', 3, 'email', 1, NULL, FALSE, NULL, 1), (16, '2026-05-14 07:00:00', 'res.partner', 11, 'user_notification', 2, NULL, FALSE, 2, 2),
(17, '2026-05-14 08:00:00', 'res.partner', 11, 'comment', NULL, NULL, FALSE, 2, 2);
-- 1 took place, 2 all day (start is 8:00, no UTC time), 3 archived, 4 to come, 5 among themselves.
INSERT INTO calendar_event (id, name, user_id, start, stop, allday, start_date, stop_date, active, res_model, res_id, opportunity_id) VALUES
(1, 'Visit', 2, '2026-05-09 07:00:00', '2026-05-09 08:00:00', FALSE, NULL, NULL, TRUE, 'crm.lead', 1, 1), (2, 'Fair', 2, '2026-05-12 08:00:00', '2026-05-12 18:00:00', TRUE, '2026-05-12', '2026-05-12', TRUE, NULL, NULL, NULL),
(3, 'Called off', 2, '2026-05-13 07:00:00', '2026-05-13 08:00:00', FALSE, NULL, NULL, FALSE, NULL, NULL, 1), (5, 'Standup', 2, '2026-05-13 07:00:00', '2026-05-13 08:00:00', FALSE, NULL, NULL, TRUE, NULL, NULL, NULL),
(4, 'Review', 2, '2026-07-01 07:00:00', '2026-07-01 08:00:00', NULL, NULL, NULL, TRUE, 'crm.lead', 4, 4);
INSERT INTO calendar_event_res_partner_rel (calendar_event_id, res_partner_id) VALUES (1, 2), (1, 11), (2, 14), (2, 10), (3, 11), (5, 2), (5, 3), (4, 11), (4, 15);
-- 2 and 6 are done and kept, 3 is in the calendar, 5 is on an invoice.
INSERT INTO mail_activity (id, res_model, res_id, activity_type_id, date_deadline, date_done, user_id, active, calendar_event_id) VALUES
(1, 'crm.lead', 4, 2, '2026-06-20', NULL, 2, TRUE, NULL), (2, 'crm.lead', 1, 2, '2026-05-05', '2026-05-05', 2, FALSE, NULL), (3, 'crm.lead', 4, 3, '2026-07-01', NULL, 2, TRUE, 4),
(4, 'res.partner', 10, 4, '2026-05-01', NULL, 3, TRUE, NULL), (5, 'account.move', 1, 4, '2026-05-01', NULL, 2, TRUE, NULL), (6, 'crm.lead', 1, 3, '2026-05-09', '2026-05-09', 2, FALSE, 1);
-- 1 paid by a payment, 2 in part, 3 by a line of the bank and then an exchange difference, 4 only by its credit note 5, 6 an open credit note, 7 draft, 8 cancelled, 9 a bill, 10 a receipt, 13 in two instalments,
-- 14 by credit note 15 and a payment. 51 to 58 are entries of payments, 53 of the bank, 54 of the exchange difference.
INSERT INTO account_move (id, name, move_type, state, payment_state, date, invoice_date, invoice_date_due, partner_id, commercial_partner_id, company_id, currency_id, invoice_user_id, amount_total, amount_residual, amount_total_in_currency_signed, statement_line_id) VALUES
(1, 'INV/1', 'out_invoice', 'posted', 'paid', '2026-05-01', '2026-05-01', '2026-05-31', 11, 10, 1, 1, 2, 500, 0, 500, NULL), (2, 'INV/2', 'out_invoice', 'posted', 'partial', '2026-05-05', '2026-05-05', '2026-05-15', 11, 10, 1, 1, 2, 200, 150, 200, NULL),
(3, 'INV/3', 'out_invoice', 'posted', 'paid', '2026-05-05', '2026-05-05', '2026-05-20', 10, 10, 1, 2, NULL, 30.25, 0, 30.25, NULL), (4, 'INV/4', 'out_invoice', 'posted', 'reversed', '2026-05-06', '2026-05-06', '2026-05-06', 11, 10, 1, 1, 2, 80, 0, 80, NULL),
(5, 'RINV/5', 'out_refund', 'posted', 'paid', '2026-05-07', '2026-05-07', '2026-05-07', 11, 10, 1, 1, 2, 80, 0, -80, NULL), (6, 'RINV/6', 'out_refund', 'posted', 'not_paid', '2026-05-08', '2026-05-08', '2026-05-08', 12, 10, 1, 1, 2, 25, 25, -25, NULL),
(7, '/', 'out_invoice', 'draft', 'not_paid', '2026-05-08', NULL, NULL, 14, 14, 1, 1, 2, 10, 10, 10, NULL), (8, 'INV/8', 'out_invoice', 'cancel', 'not_paid', '2026-05-08', '2026-05-08', '2026-05-08', 14, 14, 1, 1, 2, 11, 0, 11, NULL),
(9, 'BILL/9', 'in_invoice', 'posted', 'not_paid', '2026-05-08', '2026-05-08', '2026-05-08', 10, 10, 1, 1, 2, 12, 12, -12, NULL), (10, 'REC/10', 'out_receipt', 'posted', 'in_payment', '2026-05-28', '2026-05-28', '2026-05-28', 14, 14, 1, 1, 3, 15, 0, 15, NULL),
(13, 'INV/13', 'out_invoice', 'posted', 'paid', '2026-05-01', '2026-05-01', '2026-05-20', 14, 14, 1, 1, 2, 100, 0, 100, NULL), (14, 'INV/14', 'out_invoice', 'posted', 'paid', '2026-05-02', '2026-05-02', '2026-05-20', 14, 14, 1, 1, 2, 80, 0, 80, NULL),
(15, 'RINV/15', 'out_refund', 'posted', 'paid', '2026-05-03', '2026-05-03', '2026-05-03', 14, 14, 1, 1, 2, 20, 0, -20, NULL),
(51, 'BNK/1', 'entry', 'posted', NULL, '2026-05-20', NULL, NULL, 11, 10, 1, 1, NULL, 500, NULL, NULL, NULL), (52, 'BNK/2', 'entry', 'posted', NULL, '2026-05-25', NULL, NULL, 11, 10, 1, 1, NULL, 50, NULL, NULL, NULL),
(53, 'BNK/3', 'entry', 'posted', NULL, '2026-05-28', NULL, NULL, 10, 10, 1, 2, NULL, 30.25, NULL, NULL, 1), (54, 'EXCH/1', 'entry', 'posted', NULL, '2026-06-30', NULL, NULL, NULL, NULL, 1, 1, NULL, 1, NULL, NULL, NULL),
(55, 'CSH/1', 'entry', 'posted', NULL, '2026-05-29', NULL, NULL, 14, 14, 1, 1, NULL, 15, NULL, NULL, NULL), (56, 'BNK/6', 'entry', 'posted', NULL, '2026-05-10', NULL, NULL, 14, 14, 1, 1, NULL, 40, NULL, NULL, NULL),
(57, 'BNK/7', 'entry', 'posted', NULL, '2026-06-02', NULL, NULL, 14, 14, 1, 1, NULL, 60, NULL, NULL, NULL), (58, 'BNK/8', 'entry', 'posted', NULL, '2026-05-19', NULL, NULL, 14, 14, 1, 1, NULL, 60, NULL, NULL, NULL);
INSERT INTO account_move_line (id, move_id, name, balance) VALUES (101, 1, NULL, 500), (111, 1, 'Licences', -500), (102, 2, NULL, 200), (103, 3, NULL, 30), (104, 4, NULL, 80), (105, 5, NULL, -80), (106, 6, NULL, -25), (110, 10, NULL, 15),
(113, 13, NULL, 40), (114, 13, NULL, 60), (115, 14, NULL, 80), (116, 15, NULL, -20), (151, 51, NULL, -500), (152, 52, NULL, -50), (153, 53, NULL, -30), (154, 54, NULL, -1), (155, 55, NULL, -15), (156, 56, NULL, -40), (157, 57, NULL, -60), (158, 58, NULL, -60);
INSERT INTO account_partial_reconcile (id, debit_move_id, credit_move_id, exchange_move_id, amount, max_date) VALUES (1, 101, 151, NULL, 500, '2026-05-20'), (2, 102, 152, NULL, 50, '2026-05-25'), (3, 103, 153, 54, 30, '2026-05-28'),
(4, 103, 154, NULL, 1, '2026-06-30'), (5, 104, 105, NULL, 80, '2026-05-07'), (6, 110, 155, NULL, 15, '2026-05-29'), (7, 113, 156, NULL, 40, '2026-05-10'), (8, 114, 157, NULL, 60, '2026-06-02'), (9, 115, 116, NULL, 20, '2026-05-21'), (10, 115, 158, NULL, 60, '2026-05-19');
INSERT INTO account_payment (id, move_id, amount, currency_id, payment_type, partner_id) VALUES (1, 51, 500, 1, 'inbound', 11), (2, 52, 50, 1, 'inbound', 11), (5, 55, 15, 1, 'inbound', 14), (6, 56, 40, 1, 'inbound', 14), (7, 57, 60, 1, 'inbound', 14), (8, 58, 60, 1, 'inbound', 14);
INSERT INTO sale_order (id, name, opportunity_id) VALUES (1, 'S1', 1), (2, 'S2', NULL);
INSERT INTO sale_order_line (id, order_id) VALUES (1, 1), (2, 1), (3, 2);
INSERT INTO sale_order_line_invoice_rel (invoice_line_id, order_line_id) VALUES (111, 1), (111, 2), (102, 3);
