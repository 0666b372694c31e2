-- The whole schema, written from the migrated database by SchemaTest. Do not edit: change a migration.

-- account ---------------------------------------------------------------------------------------------

create schema account;

create table account.password (
    person text not null,
    hash text not null,
    changed_at timestamp with time zone not null,
    signed_in_at timestamp with time zone,
    constraint password_pkey PRIMARY KEY (person)
);

-- agenda ----------------------------------------------------------------------------------------------

create schema agenda;

create table agenda.feed (
    id uuid not null,
    digest text not null,
    person text not null,
    desk text not null,
    language text not null,
    made_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    constraint feed_pkey PRIMARY KEY (id),
    constraint feed_language_check CHECK ((language = ANY (ARRAY['EN'::text, 'ZH'::text]))),
    constraint feed_digest_key UNIQUE (digest)
);
CREATE INDEX feed_of_person ON agenda.feed USING btree (person, desk) WHERE (ended_at IS NULL);

-- amend -----------------------------------------------------------------------------------------------

create schema amend;

create table amend.draft (
    procedure text not null,
    text text not null,
    after integer not null,
    revision uuid not null,
    author text not null,
    at timestamp with time zone not null,
    constraint draft_pkey PRIMARY KEY (procedure)
);

-- backup ----------------------------------------------------------------------------------------------

create schema backup;

create table backup.made (
    id uuid not null,
    at timestamp with time zone not null,
    file text not null,
    bytes bigint not null,
    took_ms bigint not null,
    rows bigint not null,
    tried boolean not null,
    opens_by text not null,
    constraint made_pkey PRIMARY KEY (id)
);
CREATE INDEX latest_made ON backup.made USING btree (at DESC);

-- callback --------------------------------------------------------------------------------------------

create schema callback;

create table callback.call (
    id uuid not null,
    receipt text not null,
    reply integer not null,
    day date not null,
    result text not null,
    office text not null,
    entry integer not null,
    at timestamp with time zone not null,
    constraint call_pkey PRIMARY KEY (id),
    constraint call_result_check CHECK ((result = ANY (ARRAY['SATISFIED'::text, 'NOT_SATISFIED'::text, 'REVIEW'::text, 'NOT_REACHED'::text]))),
    constraint call_receipt_reply_fkey FOREIGN KEY (receipt, reply) REFERENCES callback.owed(receipt, reply)
);
CREATE UNIQUE INDEX one_try_a_day ON callback.call USING btree (receipt, reply, day) WHERE (result = 'NOT_REACHED'::text);

create table callback.owed (
    receipt text not null,
    reply integer not null,
    case_id uuid not null,
    office text not null,
    replied_at timestamp with time zone not null,
    due timestamp with time zone not null,
    state text not null,
    tries integer not null default 0,
    caller text,
    held_until timestamp with time zone,
    constraint owed_pkey PRIMARY KEY (receipt, reply),
    constraint owed_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'DUE'::text, 'DONE'::text, 'OVERTAKEN'::text])))
);
CREATE INDEX owed_due ON callback.owed USING btree (due, receipt) WHERE (state = 'DUE'::text);
CREATE INDEX owed_of_case ON callback.owed USING btree (case_id);
CREATE INDEX owed_waiting ON callback.owed USING btree (due, receipt) WHERE (state = 'WAITING'::text);

-- cap -------------------------------------------------------------------------------------------------

create schema cap;

create table cap.alert (
    id uuid not null,
    source text not null,
    sender text not null,
    identifier text not null,
    sent timestamp with time zone not null,
    type text not null,
    subject text not null,
    headline_en text not null,
    headline_zh text not null,
    areas text[] not null,
    grade text,
    begins timestamp with time zone not null,
    expires timestamp with time zone not null,
    refs text[] not null,
    received_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    why text,
    constraint alert_pkey PRIMARY KEY (id),
    constraint alert_check CHECK (((ended_at IS NULL) = (why IS NULL))),
    constraint alert_source_sender_identifier_sent_key UNIQUE (source, sender, identifier, sent)
);
CREATE INDEX alert_refers ON cap.alert USING gin (refs);
CREATE INDEX alert_stands ON cap.alert USING btree (expires) WHERE (ended_at IS NULL);

-- casework --------------------------------------------------------------------------------------------

create schema casework;
create sequence casework.case_number;

create table casework.case_file (
    id uuid not null,
    number text not null,
    line text not null,
    procedure text not null,
    procedure_version integer not null,
    step text not null,
    phase text not null,
    turn text not null,
    version integer not null,
    title text not null,
    kind text not null,
    kind_path text[] not null,
    branch text not null generated always as (COALESCE(kind_path[1], kind)) stored,
    urgency text not null,
    area_path text[] not null,
    district text not null,
    place_en text not null,
    place_zh text not null,
    lead text not null,
    handler text not null,
    routed boolean not null,
    why_en text not null,
    why_zh text not null,
    words text[] not null,
    reporters integer not null,
    reopened integer not null,
    opened_at timestamp with time zone not null,
    last_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    open boolean not null,
    waiting boolean not null,
    next_limit text,
    next_due timestamp with time zone,
    due_order timestamp with time zone not null generated always as (COALESCE(next_due, 'infinity'::timestamp with time zone)) stored,
    dated text[] not null,
    dues timestamp with time zone[] not null,
    wakes timestamp with time zone,
    kept_from text[] not null default '{}'::text[],
    leader text,
    barred text[] not null generated always as (array_append(kept_from, ('kind:'::text || kind))) stored,
    sealed boolean not null default false,
    constraint case_file_pkey PRIMARY KEY (id)
);
CREATE INDEX case_ended ON casework.case_file USING btree (closed_at, id) WHERE ((closed_at IS NOT NULL) AND (NOT open) AND (wakes IS NULL));
CREATE UNIQUE INDEX case_file_number ON casework.case_file USING btree (number);
CREATE INDEX case_opened ON casework.case_file USING btree (opened_at);
CREATE INDEX case_wakes ON casework.case_file USING btree (wakes) WHERE (wakes IS NOT NULL);
CREATE INDEX closed_by_lead ON casework.case_file USING btree (lead, closed_at DESC, id) WHERE (NOT open);
CREATE INDEX for_triage ON casework.case_file USING btree (opened_at, id) WHERE ((turn = 'CENTRE'::text) OR ((phase = 'RECEIVED'::text) AND (NOT routed)));
CREATE INDEX led_by_leader ON casework.case_file USING btree (leader, waiting, due_order, id) WHERE (open AND (leader IS NOT NULL));
CREATE INDEX open_by_handler ON casework.case_file USING btree (handler, waiting, due_order, id) WHERE open;
CREATE INDEX open_by_lead ON casework.case_file USING btree (lead, waiting, due_order, id) INCLUDE (phase, district, branch, barred, leader) WHERE open;
CREATE INDEX words ON casework.case_file USING gin (words) WITH (gin_pending_list_limit='1024');

create table casework.co_handler (
    case_id uuid not null,
    office text not null,
    why_en text not null,
    why_zh text not null,
    since timestamp with time zone not null,
    due timestamp with time zone,
    done_at timestamp with time zone,
    waived_at timestamp with time zone,
    constraint co_handler_pkey PRIMARY KEY (case_id, office)
);
CREATE INDEX co_handled ON casework.co_handler USING btree (office, case_id) WHERE ((done_at IS NULL) AND (waived_at IS NULL));
CREATE INDEX owed_by_date ON casework.co_handler USING btree (due, case_id, office) WHERE ((done_at IS NULL) AND (waived_at IS NULL) AND (due IS NOT NULL));

create table casework.counted_by (
    one boolean not null default true,
    calendar text not null,
    constraint counted_by_pkey PRIMARY KEY (one),
    constraint counted_by_one_check CHECK (one)
);

create table casework.entry (
    case_id uuid not null,
    position integer not null,
    verb text not null,
    from_step text not null,
    to_step text not null,
    actor text not null,
    by text,
    note text not null,
    given timestamp with time zone,
    office text,
    person text,
    open boolean not null,
    attachments text[] not null,
    at timestamp with time zone not null,
    more integer not null default 0,
    aside text[] not null default '{}'::text[],
    constraint entry_pkey PRIMARY KEY (case_id, "position"),
    constraint entry_more_check CHECK ((more >= 0))
);
CREATE INDEX entry_by_time ON casework.entry USING brin (at);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON casework.entry FOR EACH STATEMENT EXECUTE FUNCTION casework.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON casework.entry FOR EACH ROW EXECUTE FUNCTION casework.only_append();

create table casework.saved_view (
    id uuid not null,
    person text not null,
    name text not null,
    query text not null,
    at timestamp with time zone not null,
    constraint saved_view_pkey PRIMARY KEY (id),
    constraint saved_view_person_name_key UNIQUE (person, name)
);

CREATE OR REPLACE FUNCTION casework.only_append()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'The history of a case is only added to, never changed.';
end $function$
;

-- checkpoint ------------------------------------------------------------------------------------------

create schema checkpoint;

create table checkpoint.checkpoint (
    number bigint not null,
    size bigint not null,
    root text not null,
    at timestamp with time zone not null,
    note text not null,
    horizon bigint not null,
    cluster bigint not null,
    constraint checkpoint_pkey PRIMARY KEY (number)
);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON checkpoint.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON checkpoint.checkpoint FOR EACH ROW EXECUTE FUNCTION journal.only_append();

create table checkpoint.leaf (
    place bigint not null,
    record uuid not null,
    position integer not null,
    hash bytea not null,
    constraint leaf_pkey PRIMARY KEY (place),
    constraint leaf_record_position_key UNIQUE (record, "position")
);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON checkpoint.leaf FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON checkpoint.leaf FOR EACH ROW EXECUTE FUNCTION journal.only_append();

create table checkpoint.node (
    level integer not null,
    place bigint not null,
    hash text not null,
    constraint node_pkey PRIMARY KEY (level, place)
);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON checkpoint.node FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON checkpoint.node FOR EACH ROW EXECUTE FUNCTION journal.only_append();

-- city ------------------------------------------------------------------------------------------------

create schema city;

create table city.item (
    kind text not null,
    key text not null,
    place integer not null,
    content json not null,
    constraint item_pkey PRIMARY KEY (kind, key)
);

create table city.version (
    one boolean not null default true,
    number bigint not null,
    constraint version_pkey PRIMARY KEY (one),
    constraint version_one_check CHECK (one)
);

-- conference ------------------------------------------------------------------------------------------

create schema conference;
create sequence conference.conference_number;

create table conference.invited (
    meeting_id uuid not null,
    office text not null,
    answer text not null,
    words text not null,
    person text,
    answered_at timestamp with time zone,
    constraint invited_pkey PRIMARY KEY (meeting_id, office),
    constraint invited_answer_check CHECK ((answer = ANY (ARRAY['OPEN'::text, 'COMES'::text, 'SENDS_WORD'::text]))),
    constraint invited_check CHECK (((answer = 'OPEN'::text) = (answered_at IS NULL))),
    constraint invited_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES conference.meeting(id)
);
CREATE INDEX invited_office ON conference.invited USING btree (office, meeting_id);

create table conference.meeting (
    id uuid not null,
    number text not null,
    office text not null,
    person text not null,
    subject text not null,
    starts timestamp with time zone not null,
    place text not null,
    agenda text[] not null,
    state text not null,
    minutes text not null,
    present text[] not null,
    reason text not null,
    version integer not null,
    at timestamp with time zone not null,
    ended_at timestamp with time zone,
    constraint meeting_pkey PRIMARY KEY (id),
    constraint meeting_check CHECK (((state = 'CANCELLED'::text) = (reason <> ''::text))),
    constraint meeting_check1 CHECK (((state = 'CALLED'::text) = (ended_at IS NULL))),
    constraint meeting_state_check CHECK ((state = ANY (ARRAY['CALLED'::text, 'HELD'::text, 'CANCELLED'::text]))),
    constraint meeting_number_key UNIQUE (number)
);
CREATE INDEX meeting_of_office ON conference.meeting USING btree (office, starts);

create table conference.on_case (
    meeting_id uuid not null,
    case_id uuid not null,
    constraint on_case_pkey PRIMARY KEY (meeting_id, case_id),
    constraint on_case_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES conference.meeting(id)
);
CREATE INDEX meeting_of_case ON conference.on_case USING btree (case_id);

create table conference.task (
    id uuid not null,
    meeting_id uuid not null,
    case_id uuid not null,
    kind text not null,
    office text not null,
    words text not null,
    due timestamp with time zone not null,
    position integer not null,
    person text not null,
    at timestamp with time zone not null,
    constraint task_pkey PRIMARY KEY (id),
    constraint task_kind_check CHECK ((kind = ANY (ARRAY['CONTRIBUTION'::text, 'OWN_WORK'::text, 'ASSIGNMENT'::text]))),
    constraint task_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES conference.meeting(id)
);
CREATE INDEX task_of_meeting ON conference.task USING btree (meeting_id, at);
CREATE INDEX task_of_office ON conference.task USING btree (office, due);

-- confided --------------------------------------------------------------------------------------------

create schema confided;

create table confided.key (
    id uuid not null,
    wrapped bytea not null,
    constraint key_pkey PRIMARY KEY (id)
);

-- disclosure ------------------------------------------------------------------------------------------

create schema disclosure;

create table disclosure.closing (
    opening uuid not null,
    case_id uuid not null,
    at timestamp with time zone not null,
    constraint closing_pkey PRIMARY KEY (opening),
    constraint closing_opening_fkey FOREIGN KEY (opening) REFERENCES disclosure.opening(id)
);
CREATE INDEX closing_of_case ON disclosure.closing USING btree (case_id);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON disclosure.closing FOR EACH STATEMENT EXECUTE FUNCTION disclosure.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON disclosure.closing FOR EACH ROW EXECUTE FUNCTION disclosure.only_append();

create table disclosure.opening (
    id uuid not null,
    case_id uuid not null,
    person text not null,
    office text not null,
    purpose text not null,
    sentence text not null,
    at timestamp with time zone not null,
    constraint opening_pkey PRIMARY KEY (id)
);
CREATE INDEX opening_of_case ON disclosure.opening USING btree (case_id, at);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON disclosure.opening FOR EACH STATEMENT EXECUTE FUNCTION disclosure.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON disclosure.opening FOR EACH ROW EXECUTE FUNCTION disclosure.only_append();

CREATE OR REPLACE FUNCTION disclosure.only_append()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'Who read what is only added to, never changed.';
end $function$
;

-- draft -----------------------------------------------------------------------------------------------

create schema draft;

create table draft.draft (
    token text not null,
    submission uuid not null,
    content bytea,
    touched_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    receipt text,
    wrapped bytea,
    constraint draft_pkey PRIMARY KEY (token),
    constraint draft_submission_key UNIQUE (submission)
);
CREATE INDEX draft_sent ON draft.draft USING btree (sent_at) WHERE (sent_at IS NOT NULL);
CREATE INDEX draft_touched ON draft.draft USING btree (touched_at);

-- drawup ----------------------------------------------------------------------------------------------

create schema drawup;

create table drawup.draft (
    id uuid not null,
    desk text not null,
    first date not null,
    last date not null,
    keeps boolean not null,
    gaps boolean not null,
    state text not null,
    stop boolean not null,
    price bigint,
    bound bigint,
    lines text[] not null,
    why_en text[] not null,
    why_zh text[] not null,
    begun_by text not null,
    begun_at timestamp with time zone not null,
    alive_at timestamp with time zone not null,
    constraint draft_pkey PRIMARY KEY (id),
    constraint draft_check CHECK ((first <= last)),
    constraint draft_state_check CHECK ((state = ANY (ARRAY['RUNNING'::text, 'DRAWN'::text, 'IMPOSSIBLE'::text, 'NONE'::text, 'PUBLISHED'::text, 'DROPPED'::text])))
);
CREATE INDEX draft_of_desk ON drawup.draft USING btree (desk, begun_at);

-- erasure ---------------------------------------------------------------------------------------------

create schema erasure;

create table erasure.shredded (
    at timestamp with time zone not null,
    what text not null,
    id uuid not null,
    constraint shredded_pkey PRIMARY KEY (at, id, what),
    constraint shredded_what_check CHECK ((what = ANY (ARRAY['IDENTITY'::text, 'WORDS'::text])))
);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON erasure.shredded FOR EACH STATEMENT EXECUTE FUNCTION retention.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON erasure.shredded FOR EACH ROW EXECUTE FUNCTION retention.only_append();

-- factor ----------------------------------------------------------------------------------------------

create schema factor;

create table factor.app (
    person text not null,
    wrapped bytea not null,
    sealed bytea not null,
    since timestamp with time zone not null,
    confirmed boolean not null,
    step bigint not null,
    constraint app_pkey PRIMARY KEY (person)
);

create table factor.recovery (
    person text not null,
    mark text not null,
    constraint recovery_pkey PRIMARY KEY (person, mark)
);

create table factor.told (
    person text not null,
    since timestamp with time zone not null,
    constraint told_pkey PRIMARY KEY (person)
);

-- follow ----------------------------------------------------------------------------------------------

create schema follow;

create table follow.ended (
    receipt text not null,
    times integer not null,
    at timestamp with time zone not null,
    constraint ended_pkey PRIMARY KEY (receipt)
);

create table follow.rating (
    receipt text not null,
    version integer not null,
    case_id uuid not null,
    fixed text not null,
    handling integer,
    at timestamp with time zone not null,
    constraint rating_pkey PRIMARY KEY (receipt, version),
    constraint rating_fixed_check CHECK ((fixed = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
    constraint rating_handling_check CHECK (((handling >= 1) AND (handling <= 5)))
);

-- gauges ----------------------------------------------------------------------------------------------

create schema gauges;

create table gauges.reading (
    gauge text not null,
    at timestamp with time zone not null,
    value double precision not null,
    heard_at timestamp with time zone not null,
    day date not null generated always as (((at AT TIME ZONE 'UTC'::text))::date) stored,
    constraint reading_pkey PRIMARY KEY (gauge, at)
);
CREATE INDEX reading_day ON gauges.reading USING btree (gauge, day, value);

create table gauges.state (
    gauge text not null,
    line text not null default ''::text,
    silent boolean not null default false,
    told date,
    constraint state_pkey PRIMARY KEY (gauge)
);

-- grievance -------------------------------------------------------------------------------------------

create schema grievance;
create sequence grievance.receipt_number;

create table grievance.report (
    case_id uuid not null,
    number text not null,
    channel text not null,
    source text not null,
    matter text not null,
    branch text not null,
    area text not null,
    lon double precision,
    lat double precision,
    place_help text not null,
    description text not null,
    answers jsonb not null,
    attachments text[] not null,
    language text not null,
    received_at timestamp with time zone not null,
    is_public boolean not null,
    public_lon double precision,
    public_lat double precision,
    public_place_en text not null,
    public_place_zh text not null,
    cell bigint,
    constraint report_pkey PRIMARY KEY (case_id)
);
CREATE INDEX latest ON grievance.report USING btree (received_at DESC, case_id DESC) WHERE is_public;
CREATE INDEX latest_by_area ON grievance.report USING btree (area, received_at DESC, case_id DESC) WHERE is_public;
CREATE INDEX near_by ON grievance.report USING btree (branch, cell) WHERE (is_public AND (cell IS NOT NULL));
CREATE UNIQUE INDEX report_number ON grievance.report USING btree (number);

create table grievance.reporter (
    submission uuid not null,
    case_id uuid not null,
    number text not null,
    phrase_digest text not null,
    named boolean not null,
    phoned boolean not null,
    mailed boolean not null,
    behalf boolean not null,
    language text not null,
    at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    call_back boolean not null default false,
    constraint reporter_pkey PRIMARY KEY (submission)
);
CREATE UNIQUE INDEX receipt ON grievance.reporter USING btree (number);
CREATE INDEX reporter_of_case ON grievance.reporter USING btree (case_id, at, number);

-- identity --------------------------------------------------------------------------------------------

create schema identity;

create table identity.former_mark (
    purpose text not null,
    wrapped bytea not null,
    content bytea not null,
    constraint former_mark_pkey PRIMARY KEY (purpose)
);

create table identity.key (
    id uuid not null,
    wrapped bytea not null,
    constraint key_pkey PRIMARY KEY (id)
);

create table identity.sealed (
    id uuid not null,
    content bytea not null,
    phone bytea,
    email bytea,
    constraint sealed_pkey PRIMARY KEY (id)
);
CREATE INDEX sealed_by_email ON identity.sealed USING btree (email) WHERE (email IS NOT NULL);
CREATE INDEX sealed_by_phone ON identity.sealed USING btree (phone) WHERE (phone IS NOT NULL);

create table identity.unsealed (
    sort text not null,
    id text not null,
    content bytea not null,
    constraint unsealed_pkey PRIMARY KEY (sort, id)
);

-- imports ---------------------------------------------------------------------------------------------

create schema imports;

create table imports.known (
    source text not null,
    external_id text not null,
    case_id uuid not null,
    constraint known_pkey PRIMARY KEY (source, external_id)
);

-- invite ----------------------------------------------------------------------------------------------

create schema invite;

create table invite.invite (
    person text not null,
    token text not null,
    until timestamp with time zone not null,
    anew boolean not null,
    constraint invite_pkey PRIMARY KEY (person),
    constraint invite_token_key UNIQUE (token)
);

create table invite.mail (
    person text not null,
    base text not null,
    anew boolean not null,
    state text not null,
    tries integer not null,
    next_at timestamp with time zone not null,
    at timestamp with time zone not null,
    why text,
    code integer not null default 0,
    constraint mail_pkey PRIMARY KEY (person),
    constraint mail_state_check CHECK ((state = ANY (ARRAY['WAITS'::text, 'SENT'::text, 'RETURNED'::text]))),
    constraint mail_why CHECK (((state = 'RETURNED'::text) = (why IS NOT NULL)))
);
CREATE INDEX mail_that_waits ON invite.mail USING btree (next_at) WHERE (state = 'WAITS'::text);

-- joint -----------------------------------------------------------------------------------------------

create schema joint;

create table joint.notice (
    case_id uuid not null,
    office text not null,
    due timestamp with time zone not null,
    kind text not null,
    at timestamp with time zone not null,
    constraint notice_pkey PRIMARY KEY (case_id, office, due, kind),
    constraint notice_kind_check CHECK ((kind = ANY (ARRAY['SOON'::text, 'OVER'::text])))
);

-- journal ---------------------------------------------------------------------------------------------

create schema journal;

create table journal.attachment (
    digest text not null,
    name text not null,
    type text not null,
    bytes integer not null,
    picture boolean not null,
    kept integer not null default 1,
    unscanned boolean not null default false,
    constraint attachment_pkey PRIMARY KEY (digest),
    constraint attachment_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
);

create table journal.attachment_content (
    digest text not null,
    content bytea not null,
    thumbnail bytea,
    wrapped bytea,
    constraint attachment_content_pkey PRIMARY KEY (digest),
    constraint attachment_content_digest_fkey FOREIGN KEY (digest) REFERENCES journal.attachment(digest) ON DELETE CASCADE
);
CREATE INDEX attachment_unsealed ON journal.attachment_content USING btree (digest) WHERE (wrapped IS NULL);

create table journal.from_before (
    record uuid not null,
    constraint from_before_pkey PRIMARY KEY (record)
);

create table journal.line (
    record uuid not null,
    position integer not null,
    at timestamp with time zone not null,
    actor text not null,
    act text not null,
    detail text not null,
    previous_hash text not null,
    hash text not null,
    salt text,
    holds text,
    tx bigint not null default ((pg_current_xact_id())::text)::bigint,
    constraint line_pkey PRIMARY KEY (record, "position")
);
CREATE INDEX line_by_transaction ON journal.line USING brin (tx) WITH (autosummarize='on');
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON journal.line FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON journal.line FOR EACH ROW EXECUTE FUNCTION journal.only_append();

CREATE OR REPLACE FUNCTION journal.only_append()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'The journal is only added to, never changed.';
end $function$
;

-- keys ------------------------------------------------------------------------------------------------

create schema keys;

create table keys.installation (
    one boolean not null default true,
    fingerprint text not null,
    constraint installation_pkey PRIMARY KEY (one),
    constraint installation_one_check CHECK (one)
);

-- letters ---------------------------------------------------------------------------------------------

create schema letters;

create table letters.letter (
    id uuid not null,
    case_id uuid not null,
    template text not null,
    title text not null,
    language text not null,
    state text not null,
    writer text not null,
    claims text[] not null,
    answers text[] not null,
    parts text[] not null,
    texts text[] not null,
    receipt text,
    until timestamp with time zone,
    more integer not null,
    version integer not null,
    signer text,
    signed_at timestamp with time zone,
    returned text not null,
    number text not null,
    pdf text not null,
    docx text not null,
    issuer text,
    issued_at timestamp with time zone,
    at timestamp with time zone not null,
    constraint letter_pkey PRIMARY KEY (id),
    constraint letter_check CHECK ((cardinality(answers) = cardinality(claims))),
    constraint letter_check1 CHECK ((cardinality(texts) = cardinality(parts))),
    constraint letter_check2 CHECK ((signer <> writer)),
    constraint letter_check3 CHECK (((state = 'ISSUED'::text) = (number <> ''::text))),
    constraint letter_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'SIGNED'::text, 'ISSUED'::text])))
);
CREATE UNIQUE INDEX letter_number ON letters.letter USING btree (number) WHERE (number <> ''::text);
CREATE INDEX letter_of_case ON letters.letter USING btree (case_id, at);
CREATE INDEX letter_to_sign ON letters.letter USING btree (case_id) WHERE (state = 'SUBMITTED'::text);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON letters.letter FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON letters.letter FOR EACH ROW WHEN ((old.state = 'ISSUED'::text)) EXECUTE FUNCTION journal.only_append();

create table letters.service (
    id uuid not null,
    letter_id uuid not null,
    way text not null,
    step text not null,
    day date not null,
    reason text not null,
    person text not null,
    at timestamp with time zone not null,
    receipt text,
    why text,
    code integer not null default 0,
    constraint service_pkey PRIMARY KEY (id),
    constraint service_reason CHECK (((step = 'NOT_SERVED'::text) = ((reason <> ''::text) OR (why IS NOT NULL)))),
    constraint service_step_check CHECK ((step = ANY (ARRAY['READY'::text, 'TO_SEND'::text, 'SENT'::text, 'RECEIVED'::text, 'NOT_SERVED'::text]))),
    constraint service_way_check CHECK ((way = ANY (ARRAY['PORTAL'::text, 'EMAIL'::text, 'POST'::text]))),
    constraint service_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id)
);
CREATE INDEX service_of_letter ON letters.service USING btree (letter_id, at);
CREATE INDEX service_that_failed ON letters.service USING btree (at) WHERE (step = 'NOT_SERVED'::text);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON letters.service FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON letters.service FOR EACH ROW EXECUTE FUNCTION journal.only_append();

-- news ------------------------------------------------------------------------------------------------

create schema news;

create table news.item (
    id uuid not null,
    about text not null,
    person text not null,
    en text not null,
    zh text not null,
    path text not null,
    at timestamp with time zone not null,
    desk text not null,
    constraint item_pkey PRIMARY KEY (id),
    constraint item_about_key UNIQUE (about)
);
CREATE INDEX item_by_time ON news.item USING btree (at);
CREATE INDEX item_of_desk ON news.item USING btree (desk, at) WHERE (desk <> ''::text);
CREATE INDEX item_of_person ON news.item USING btree (person, at);

-- nightly ---------------------------------------------------------------------------------------------

create schema nightly;

create table nightly.cut (
    office text not null,
    day date not null,
    interval double precision not null,
    chance double precision not null,
    constraint cut_pkey PRIMARY KEY (office, day)
);

create table nightly.look (
    day date not null,
    at timestamp with time zone not null,
    constraint look_pkey PRIMARY KEY (day)
);

-- notice ----------------------------------------------------------------------------------------------

create schema notice;

create table notice.alarm (
    id uuid not null,
    about text not null,
    kind text not null,
    goes text not null,
    office text not null,
    en text not null,
    zh text not null,
    raised_at timestamp with time zone not null,
    round integer not null,
    step integer not null,
    state text not null,
    held_by text not null,
    since timestamp with time zone not null,
    progress text not null,
    wakes timestamp with time zone,
    page text not null,
    constraint alarm_pkey PRIMARY KEY (id),
    constraint alarm_state_check CHECK ((state = ANY (ARRAY['RINGS'::text, 'HELD'::text, 'ENDED'::text])))
);
CREATE INDEX alarm_about ON notice.alarm USING btree (about);
CREATE UNIQUE INDEX alarm_about_open ON notice.alarm USING btree (about) WHERE (state <> 'ENDED'::text);
CREATE INDEX alarm_open ON notice.alarm USING btree (raised_at) WHERE (state <> 'ENDED'::text);
CREATE INDEX alarm_that_ended ON notice.alarm USING btree (since) WHERE (state = 'ENDED'::text);
CREATE INDEX alarm_that_wakes ON notice.alarm USING btree (wakes) WHERE (wakes IS NOT NULL);

create table notice.beat (
    one boolean not null,
    at timestamp with time zone not null,
    constraint beat_pkey PRIMARY KEY (one),
    constraint beat_one_check CHECK (one)
);

-- oidc ------------------------------------------------------------------------------------------------

create schema oidc;

create table oidc.subject (
    person text not null,
    issuer text not null,
    subject text not null,
    since timestamp with time zone not null,
    constraint subject_pkey PRIMARY KEY (person, issuer)
);

-- open311 ---------------------------------------------------------------------------------------------

create schema open311;

create table open311.client (
    name text not null,
    key_digest text not null,
    since timestamp with time zone not null,
    until timestamp with time zone,
    constraint client_pkey PRIMARY KEY (name),
    constraint client_key_digest_key UNIQUE (key_digest)
);

create table open311.edition (
    digest text not null,
    since timestamp with time zone not null,
    constraint edition_pkey PRIMARY KEY (digest)
);

create table open311.posted_update (
    client text not null,
    update_id text not null,
    number text not null,
    position integer not null,
    at timestamp with time zone not null,
    constraint posted_update_pkey PRIMARY KEY (client, update_id)
);

-- outbox ----------------------------------------------------------------------------------------------

create schema outbox;

create table outbox.message (
    letter_id uuid not null,
    receipt text not null,
    language text not null,
    waits boolean not null,
    tries integer not null,
    next_at timestamp with time zone not null,
    constraint message_pkey PRIMARY KEY (letter_id, receipt),
    constraint message_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id)
);
CREATE INDEX message_that_waits ON outbox.message USING btree (next_at) WHERE waits;

-- passkey ---------------------------------------------------------------------------------------------

create schema passkey;

create table passkey.passkey (
    id text not null,
    person text not null,
    name text not null,
    public_key bytea not null,
    counter bigint not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    since timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint passkey_pkey PRIMARY KEY (id)
);
CREATE INDEX passkey_person_idx ON passkey.passkey USING btree (person);

create table passkey.spent (
    challenge text not null,
    at timestamp with time zone not null,
    constraint spent_pkey PRIMARY KEY (challenge)
);

-- petition --------------------------------------------------------------------------------------------

create schema petition;

create table petition.petition (
    case_id uuid not null,
    name text not null,
    people integer not null,
    word text not null,
    at timestamp with time zone not null,
    constraint petition_pkey PRIMARY KEY (case_id),
    constraint petition_people_check CHECK ((people > 1))
);

create table petition.representative (
    case_id uuid not null,
    receipt text not null,
    place integer not null,
    constraint representative_pkey PRIMARY KEY (case_id, receipt),
    constraint representative_place_check CHECK ((place > 0)),
    constraint representative_case_id_fkey FOREIGN KEY (case_id) REFERENCES petition.petition(case_id)
);

-- presence --------------------------------------------------------------------------------------------

create schema presence;

create table presence.check_in (
    duty uuid not null,
    at timestamp with time zone not null,
    way text not null,
    constraint check_in_pkey PRIMARY KEY (duty),
    constraint check_in_way_check CHECK ((way = ANY (ARRAY['CODE'::text, 'NETWORK'::text])))
);

create table presence.screen (
    id uuid not null,
    desk text not null,
    room text not null,
    digest text not null,
    made_at timestamp with time zone not null,
    paired_at timestamp with time zone,
    ended_at timestamp with time zone,
    used bigint not null,
    constraint screen_pkey PRIMARY KEY (id),
    constraint screen_digest_key UNIQUE (digest)
);
CREATE INDEX screen_of_desk ON presence.screen USING btree (desk, made_at);

-- procedure -------------------------------------------------------------------------------------------

create schema procedure;

create table procedure.version (
    procedure text not null,
    version integer not null,
    content json not null,
    since timestamp with time zone not null,
    constraint version_pkey PRIMARY KEY (procedure, version)
);

-- promises --------------------------------------------------------------------------------------------

create schema promises;

create table promises.settled (
    record uuid not null,
    limit_key text not null,
    run integer not null,
    procedure text not null,
    office text not null,
    started_at timestamp with time zone not null,
    due timestamp with time zone,
    ended_at timestamp with time zone not null,
    kept boolean not null,
    judged_at timestamp with time zone not null generated always as (COALESCE(due, ended_at)) stored,
    moved boolean not null default false,
    constraint settled_pkey PRIMARY KEY (record, limit_key, run)
);
CREATE INDEX settled_by_judgement ON promises.settled USING btree (judged_at) INCLUDE (procedure, limit_key, office, kept, moved);

-- reach -----------------------------------------------------------------------------------------------

create schema reach;

create table reach.way (
    id uuid not null,
    person text not null,
    channel text not null,
    wrapped bytea not null,
    sealed bytea not null,
    mark bytea not null,
    at timestamp with time zone not null,
    code bytea,
    code_at timestamp with time zone,
    code_tries integer not null default 0,
    proven_at timestamp with time zone,
    constraint way_pkey PRIMARY KEY (id),
    constraint way_person_channel_mark_key UNIQUE (person, channel, mark)
);
CREATE INDEX way_by_mark ON reach.way USING btree (channel, mark);

create table reach.wishes (
    person text not null,
    first text[] not null,
    language text,
    quiet_from text not null,
    quiet_until text not null,
    constraint wishes_pkey PRIMARY KEY (person)
);

-- requests --------------------------------------------------------------------------------------------

create schema requests;
create sequence requests.number;

create table requests.decision (
    id uuid not null,
    refused text,
    sentence text not null,
    decided_by text not null,
    at timestamp with time zone not null,
    constraint decision_pkey PRIMARY KEY (id),
    constraint decision_refused_check CHECK ((refused = ANY (ARRAY['NOT_SHOWN'::text, 'NOT_THEIRS'::text, 'REPEATED'::text, 'LAW'::text]))),
    constraint decision_id_fkey FOREIGN KEY (id) REFERENCES requests.request(id)
);
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON requests.decision FOR EACH ROW EXECUTE FUNCTION requests.only_append();

create table requests.key (
    id uuid not null,
    wrapped bytea not null,
    constraint key_pkey PRIMARY KEY (id),
    constraint key_id_fkey FOREIGN KEY (id) REFERENCES requests.request(id)
);

create table requests.opened (
    id uuid not null,
    at timestamp with time zone not null,
    constraint opened_pkey PRIMARY KEY (id),
    constraint opened_id_fkey FOREIGN KEY (id) REFERENCES requests.request(id)
);
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON requests.opened FOR EACH ROW EXECUTE FUNCTION requests.only_append();

create table requests.request (
    id uuid not null,
    number text not null,
    phrase text not null,
    what text not null,
    shown text not null,
    asked_by text not null,
    office text not null,
    at timestamp with time zone not null,
    content bytea not null,
    constraint request_pkey PRIMARY KEY (id),
    constraint request_shown_check CHECK ((shown = ANY (ARRAY['ID_CARD'::text, 'PASSPORT'::text, 'OTHER_DOCUMENT'::text, 'AUTHORITY'::text]))),
    constraint request_what_check CHECK ((what = ANY (ARRAY['REPORT'::text, 'ERASURE'::text, 'LINKS'::text]))),
    constraint request_number_key UNIQUE (number)
);
CREATE INDEX request_at ON requests.request USING btree (at);
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON requests.request FOR EACH ROW EXECUTE FUNCTION requests.only_append();

CREATE OR REPLACE FUNCTION requests.only_append()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'What was asked and answered is only added to, never changed.';
end $function$
;

-- retention -------------------------------------------------------------------------------------------

create schema retention;

create table retention.erased (
    id uuid not null,
    case_id uuid not null,
    what text not null,
    receipt text,
    rule text not null,
    at timestamp with time zone not null,
    constraint erased_pkey PRIMARY KEY (id),
    constraint erased_what_check CHECK ((what = ANY (ARRAY['IDENTITY'::text, 'WORDS'::text])))
);
CREATE INDEX erased_of_case ON retention.erased USING btree (case_id, what);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON retention.erased FOR EACH STATEMENT EXECUTE FUNCTION retention.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON retention.erased FOR EACH ROW EXECUTE FUNCTION retention.only_append();

create table retention.hold (
    id uuid not null,
    case_id uuid not null,
    reason text not null,
    person text not null,
    at timestamp with time zone not null,
    constraint hold_pkey PRIMARY KEY (id)
);
CREATE INDEX hold_of_case ON retention.hold USING btree (case_id);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON retention.hold FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON retention.hold FOR EACH ROW EXECUTE FUNCTION journal.only_append();

create table retention.lifted (
    hold uuid not null,
    person text not null,
    at timestamp with time zone not null,
    constraint lifted_pkey PRIMARY KEY (hold),
    constraint lifted_hold_fkey FOREIGN KEY (hold) REFERENCES retention.hold(id)
);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON retention.lifted FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON retention.lifted FOR EACH ROW EXECUTE FUNCTION journal.only_append();

CREATE OR REPLACE FUNCTION retention.only_append()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'What was erased and held is only added to, never changed.';
end $function$
;

-- rollcall --------------------------------------------------------------------------------------------

create schema rollcall;

create table rollcall.call (
    id uuid not null,
    slot uuid,
    desk text not null,
    post text not null,
    called_at timestamp with time zone not null,
    within integer not null,
    answered_at timestamp with time zone,
    constraint call_pkey PRIMARY KEY (id),
    constraint call_slot_fkey FOREIGN KEY (slot) REFERENCES rollcall.slot(id),
    constraint call_slot_key UNIQUE (slot)
);
CREATE INDEX call_of_desk ON rollcall.call USING btree (desk, called_at);

create table rollcall.slot (
    id uuid not null,
    desk text not null,
    post text not null,
    week date not null,
    nth integer not null,
    at timestamp with time zone not null,
    constraint slot_pkey PRIMARY KEY (id),
    constraint slot_desk_post_week_nth_key UNIQUE (desk, post, week, nth)
);

-- roster ----------------------------------------------------------------------------------------------

create schema roster;

create table roster.duty (
    id uuid not null,
    desk text not null,
    post text not null,
    shift text not null,
    day date not null,
    person text not null,
    begins timestamp with time zone not null,
    ends timestamp with time zone not null,
    pinned boolean not null,
    version integer not null,
    changed_at timestamp with time zone not null,
    dropped_at timestamp with time zone,
    constraint duty_pkey PRIMARY KEY (id),
    constraint duty_check CHECK ((begins < ends))
);
CREATE INDEX duty_dropped ON roster.duty USING btree (dropped_at) WHERE (dropped_at IS NOT NULL);
CREATE INDEX duty_of_desk ON roster.duty USING btree (desk, day) WHERE (dropped_at IS NULL);
CREATE INDEX duty_of_person ON roster.duty USING btree (person, ends) WHERE (dropped_at IS NULL);
CREATE INDEX duty_of_post ON roster.duty USING btree (desk, post, begins) WHERE (dropped_at IS NULL);

create table roster.wish (
    id uuid not null,
    person text not null,
    first date not null,
    last date not null,
    kind text not null,
    said_by text not null,
    said_at timestamp with time zone not null,
    taken_back_at timestamp with time zone,
    constraint wish_pkey PRIMARY KEY (id),
    constraint wish_check CHECK ((first <= last)),
    constraint wish_kind_check CHECK ((kind = ANY (ARRAY['AWAY'::text, 'RATHER_NOT'::text, 'GLADLY'::text])))
);
CREATE INDEX wish_of_person ON roster.wish USING btree (person, last) WHERE (taken_back_at IS NULL);

-- seal ------------------------------------------------------------------------------------------------

create schema seal;

create table seal.closing (
    opening_id uuid not null,
    case_id uuid not null,
    at timestamp with time zone not null,
    constraint closing_pkey PRIMARY KEY (opening_id),
    constraint closing_opening_id_fkey FOREIGN KEY (opening_id) REFERENCES seal.opening(id)
);
CREATE INDEX closing_of_case ON seal.closing USING btree (case_id);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON seal.closing FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON seal.closing FOR EACH ROW EXECUTE FUNCTION journal.only_append();

create table seal.named (
    letter uuid not null,
    case_id uuid not null,
    receipt text not null,
    pdf text not null,
    docx text not null,
    instead text[] not null,
    at timestamp with time zone not null,
    constraint named_pkey PRIMARY KEY (letter)
);
CREATE INDEX named_of_case ON seal.named USING btree (case_id);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON seal.named FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON seal.named FOR EACH ROW EXECUTE FUNCTION journal.only_append();

create table seal.opening (
    id uuid not null,
    case_id uuid not null,
    receipt text not null,
    person text not null,
    office text not null,
    reason text not null,
    sentence text not null,
    at timestamp with time zone not null,
    until timestamp with time zone not null,
    constraint opening_pkey PRIMARY KEY (id)
);
CREATE INDEX opening_of_case ON seal.opening USING btree (case_id, at);
CREATE INDEX opening_of_receipt ON seal.opening USING btree (receipt, at);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON seal.opening FOR EACH STATEMENT EXECUTE FUNCTION journal.only_append();
CREATE TRIGGER only_append BEFORE DELETE OR UPDATE ON seal.opening FOR EACH ROW EXECUTE FUNCTION journal.only_append();

-- senders ---------------------------------------------------------------------------------------------

create schema senders;

create table senders.heard (
    sender text not null,
    message text not null,
    at timestamp with time zone not null,
    constraint heard_pkey PRIMARY KEY (sender, message)
);

create table senders.sender (
    sender text not null,
    issue integer not null,
    since timestamp with time zone not null,
    constraint sender_pkey PRIMARY KEY (sender)
);

-- sending ---------------------------------------------------------------------------------------------

create schema sending;

create table sending.message (
    id uuid not null,
    about uuid not null,
    round integer not null,
    step integer not null,
    person text not null,
    channel text not null,
    way uuid,
    address text not null,
    state text not null,
    bundle uuid,
    tries integer not null,
    next_at timestamp with time zone not null,
    at timestamp with time zone not null,
    why text,
    code integer not null,
    reference text not null,
    kind text not null,
    constraint message_pkey PRIMARY KEY (id),
    constraint message_state_check CHECK ((state = ANY (ARRAY['WAITS'::text, 'TAKEN'::text, 'DELIVERED'::text, 'FAILED'::text, 'LEFT'::text])))
);
CREATE INDEX message_about ON sending.message USING btree (about);
CREATE INDEX message_by_reference ON sending.message USING btree (channel, reference) WHERE (reference <> ''::text);
CREATE INDEX message_by_time ON sending.message USING btree (at);
CREATE INDEX message_of_bundle ON sending.message USING btree (bundle) WHERE (bundle IS NOT NULL);
CREATE INDEX message_of_person ON sending.message USING btree (person, channel, at);
CREATE UNIQUE INDEX message_once ON sending.message USING btree (about, round, step, person, channel, COALESCE(way, '00000000-0000-0000-0000-000000000000'::uuid), address);
CREATE INDEX message_that_waits ON sending.message USING btree (channel, next_at) WHERE (state = 'WAITS'::text);

create table sending.told (
    day date not null,
    channel text not null,
    state text not null,
    many bigint not null,
    constraint told_pkey PRIMARY KEY (day, channel, state)
);

-- session ---------------------------------------------------------------------------------------------

create schema session;

create table session.guess (
    lane text not null,
    free integer not null,
    wrong integer not null,
    last timestamp with time zone not null,
    next timestamp with time zone not null,
    longest integer not null default 60,
    constraint guess_pkey PRIMARY KEY (lane)
);
CREATE INDEX guess_last_idx ON session.guess USING btree (last);

create table session.session (
    id uuid not null,
    token text not null,
    person text not null,
    opened_at timestamp with time zone not null,
    used_at timestamp with time zone not null,
    proved text[] not null,
    whole boolean not null,
    device text not null,
    subject text,
    provider_session text,
    constraint session_pkey PRIMARY KEY (id),
    constraint session_token_key UNIQUE (token)
);
CREATE INDEX session_person_idx ON session.session USING btree (person);
CREATE INDEX session_provider_session_idx ON session.session USING btree (provider_session);
CREATE INDEX session_subject_idx ON session.session USING btree (subject);

-- shift -----------------------------------------------------------------------------------------------

create schema shift;

create table shift.handover (
    id uuid not null,
    desk text not null,
    post text not null,
    shift text not null,
    day date not null,
    led boolean not null,
    signed_by text not null,
    signed_at timestamp with time zone not null,
    reason text,
    constraint handover_pkey PRIMARY KEY (id)
);
CREATE INDEX handover_by_time ON shift.handover USING btree (desk, post, signed_at);
CREATE INDEX handover_of_change ON shift.handover USING btree (desk, post, day, shift, signed_at);

create table shift.item (
    handover uuid not null,
    position integer not null,
    kind text not null,
    words text not null,
    due timestamp with time zone,
    constraint item_pkey PRIMARY KEY (handover, "position"),
    constraint item_kind_check CHECK ((kind = ANY (ARRAY['OPEN'::text, 'PROMISE'::text, 'SILENT'::text]))),
    constraint item_handover_fkey FOREIGN KEY (handover) REFERENCES shift.handover(id)
);

create table shift.line (
    id uuid not null,
    log uuid not null,
    desk text not null,
    person text not null,
    at timestamp with time zone not null,
    words text not null,
    constraint line_pkey PRIMARY KEY (id)
);
CREATE INDEX line_of_desk ON shift.line USING btree (desk, at);
CREATE INDEX line_of_log ON shift.line USING btree (log);

create table shift.remark (
    handover uuid not null,
    position integer not null,
    words text not null,
    constraint remark_pkey PRIMARY KEY (handover, "position"),
    constraint remark_handover_position_fkey FOREIGN KEY (handover, "position") REFERENCES shift.item(handover, "position")
);

create table shift.signature (
    handover uuid not null,
    signed_as text not null,
    person text not null,
    at timestamp with time zone not null,
    constraint signature_pkey PRIMARY KEY (handover, signed_as),
    constraint signature_signed_as_check CHECK ((signed_as = ANY (ARRAY['COMING'::text, 'LEADER'::text]))),
    constraint signature_handover_fkey FOREIGN KEY (handover) REFERENCES shift.handover(id)
);

-- study -----------------------------------------------------------------------------------------------

create schema study;
create sequence study.study_number;

create table study.hypothesis (
    id uuid not null,
    study_id uuid not null,
    words text not null,
    holds text not null,
    office text not null,
    person text not null,
    at timestamp with time zone not null,
    constraint hypothesis_pkey PRIMARY KEY (id),
    constraint hypothesis_study_id_fkey FOREIGN KEY (study_id) REFERENCES study.study(id)
);
CREATE INDEX hypothesis_of ON study.hypothesis USING btree (study_id, at);

create table study.step (
    id uuid not null,
    study_id uuid not null,
    office text not null,
    words text not null,
    due timestamp with time zone not null,
    person text not null,
    at timestamp with time zone not null,
    done_at timestamp with time zone,
    done text not null,
    constraint step_pkey PRIMARY KEY (id),
    constraint step_study_id_fkey FOREIGN KEY (study_id) REFERENCES study.study(id)
);
CREATE INDEX step_of ON study.step USING btree (study_id, due);
CREATE INDEX step_open ON study.step USING btree (due) WHERE (done_at IS NULL);

create table study.study (
    id uuid not null,
    number text not null,
    office text not null,
    person text not null,
    subject_en text not null,
    warnings text[] not null,
    offices text[] not null,
    state text not null,
    minutes text not null,
    version integer not null,
    at timestamp with time zone not null,
    closed_at timestamp with time zone,
    subject_zh text not null,
    constraint study_pkey PRIMARY KEY (id),
    constraint study_number_key UNIQUE (number)
);
CREATE INDEX study_about ON study.study USING gin (warnings);
CREATE INDEX study_open ON study.study USING btree (at) WHERE (state = 'OPEN'::text);

create table study.voice (
    id uuid not null,
    study_id uuid not null,
    hypothesis uuid,
    speaks text not null,
    words text not null,
    office text not null,
    person text not null,
    at timestamp with time zone not null,
    constraint voice_pkey PRIMARY KEY (id),
    constraint voice_hypothesis_fkey FOREIGN KEY (hypothesis) REFERENCES study.hypothesis(id),
    constraint voice_study_id_fkey FOREIGN KEY (study_id) REFERENCES study.study(id)
);
CREATE INDEX voice_of ON study.voice USING btree (study_id, at);

-- suggest ---------------------------------------------------------------------------------------------

create schema suggest;

create table suggest.answer (
    id uuid not null,
    at timestamp with time zone not null,
    version bigint not null,
    asked text not null,
    case_id uuid,
    suggested text not null,
    sure boolean not null,
    confirmed text,
    took boolean not null,
    constraint answer_pkey PRIMARY KEY (id)
);
CREATE INDEX answer_by_time ON suggest.answer USING btree (at);
CREATE UNIQUE INDEX answer_of_case ON suggest.answer USING btree (case_id) WHERE (case_id IS NOT NULL);

create table suggest.model (
    version bigint not null generated always as identity,
    learned_at timestamp with time zone not null,
    reports integer not null,
    until timestamp with time zone,
    told text not null,
    content bytea not null,
    constraint model_pkey PRIMARY KEY (version)
);

create table suggest.tried (
    version bigint not null,
    kind text not null,
    reports integer not null,
    first integer not null,
    among_three integer not null,
    suggested integer not null,
    suggested_right integer not null,
    constraint tried_pkey PRIMARY KEY (version, kind),
    constraint tried_version_fkey FOREIGN KEY (version) REFERENCES suggest.model(version) ON DELETE CASCADE
);

-- swaps -----------------------------------------------------------------------------------------------

create schema swaps;

create table swaps.swap (
    id uuid not null,
    desk text not null,
    duty uuid not null,
    in_return uuid,
    asker text not null,
    other text not null,
    state text not null,
    asked_at timestamp with time zone not null,
    moved_by text,
    moved_at timestamp with time zone,
    constraint swap_pkey PRIMARY KEY (id),
    constraint swap_state_check CHECK ((state = ANY (ARRAY['ASKED'::text, 'ACCEPTED'::text, 'ALLOWED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX swap_of_asker ON swaps.swap USING btree (asker) WHERE (state = ANY (ARRAY['ASKED'::text, 'ACCEPTED'::text]));
CREATE INDEX swap_of_desk ON swaps.swap USING btree (desk) WHERE (state = 'ACCEPTED'::text);
CREATE INDEX swap_of_other ON swaps.swap USING btree (other) WHERE (state = ANY (ARRAY['ASKED'::text, 'ACCEPTED'::text]));
CREATE UNIQUE INDEX swap_open ON swaps.swap USING btree (duty, other) WHERE (state = ANY (ARRAY['ASKED'::text, 'ACCEPTED'::text]));

-- tally -----------------------------------------------------------------------------------------------

create schema tally;

create table tally.change (
    id uuid not null,
    kind text not null,
    area text not null,
    since date not null,
    until date,
    words text not null,
    by text not null,
    at timestamp with time zone not null,
    lifted_at timestamp with time zone,
    constraint change_pkey PRIMARY KEY (id),
    constraint change_check CHECK (((until IS NULL) OR (until >= since)))
);

create table tally.count (
    kind text not null,
    area text not null,
    day date not null,
    known date not null,
    number integer not null,
    constraint count_pkey PRIMARY KEY (kind, area, day, known)
);
CREATE INDEX count_by_day ON tally.count USING btree (day, kind, area) INCLUDE (known, number);

create table tally.counted (
    day date not null,
    at timestamp with time zone not null,
    constraint counted_pkey PRIMARY KEY (day)
);

-- timekeeper ------------------------------------------------------------------------------------------

create schema timekeeper;

create table timekeeper.moved (
    id bigint not null generated always as identity,
    case_id uuid not null,
    limit_key text not null,
    run integer not null,
    from_due timestamp with time zone not null,
    to_due timestamp with time zone not null,
    days text[] not null,
    works text[] not null,
    names_en text[] not null,
    names_zh text[] not null,
    at timestamp with time zone not null,
    constraint moved_pkey PRIMARY KEY (id)
);
CREATE INDEX moved_of ON timekeeper.moved USING btree (case_id);

create table timekeeper.scheduled (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    constraint scheduled_pkey PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_by_heartbeat ON timekeeper.scheduled USING btree (last_heartbeat);
CREATE INDEX scheduled_by_time ON timekeeper.scheduled USING btree (execution_time);

create table timekeeper.told (
    case_id uuid not null,
    kind text not null,
    limit_key text not null,
    run integer not null,
    nth integer not null,
    whom text not null,
    office text not null,
    person text,
    due timestamp with time zone not null,
    at timestamp with time zone not null,
    constraint told_pkey PRIMARY KEY (case_id, kind, limit_key, run, nth),
    constraint told_kind_check CHECK ((kind = ANY (ARRAY['REMINDED'::text, 'CLIMBED'::text]))),
    constraint told_whom_check CHECK ((whom = ANY (ARRAY['HANDLER'::text, 'REPORTER'::text, 'HEAD'::text, 'ABOVE'::text, 'CENTRE'::text])))
);
CREATE INDEX told_to ON timekeeper.told USING btree (office, at) WHERE (kind = 'CLIMBED'::text);

-- together --------------------------------------------------------------------------------------------

create schema together;

create table together.joined (
    case_id uuid not null,
    into_id uuid not null,
    until integer not null,
    since integer not null,
    at timestamp with time zone not null,
    epoch integer not null,
    plain boolean not null,
    received_at timestamp with time zone not null,
    accepted_at timestamp with time zone,
    constraint joined_pkey PRIMARY KEY (case_id),
    constraint joined_check CHECK ((into_id <> case_id))
);
CREATE INDEX joined_into ON together.joined USING btree (into_id, case_id);

create table together.part (
    case_id uuid not null,
    of_id uuid not null,
    at timestamp with time zone not null,
    constraint part_pkey PRIMARY KEY (case_id)
);
CREATE INDEX part_of ON together.part USING btree (of_id, at, case_id);

create table together.shared (
    receipt text not null,
    case_id uuid not null,
    constraint shared_pkey PRIMARY KEY (receipt, case_id)
);

-- vigil -----------------------------------------------------------------------------------------------

create schema vigil;

create table vigil.stood (
    rule text not null,
    subject text not null,
    day date not null,
    number integer not null,
    constraint stood_pkey PRIMARY KEY (rule, subject, day)
);

-- warning ---------------------------------------------------------------------------------------------

create schema warning;
create sequence warning.number;

create table warning.answer (
    warning_id uuid not null,
    position integer not null,
    verdict text not null,
    cause text not null,
    reason text not null,
    link text not null,
    again timestamp with time zone,
    due timestamp with time zone,
    office text not null,
    person text not null,
    at timestamp with time zone not null,
    constraint answer_pkey PRIMARY KEY (warning_id, "position"),
    constraint answer_warning_id_fkey FOREIGN KEY (warning_id) REFERENCES warning.warning(id)
);

create table warning.look (
    warning_id uuid not null,
    day date not null,
    observed double precision not null,
    expected double precision not null,
    interval double precision not null,
    grade text not null,
    areas text[] not null,
    course jsonb not null,
    at timestamp with time zone not null,
    since date not null,
    constraint look_pkey PRIMARY KEY (warning_id, day, at),
    constraint look_warning_id_fkey FOREIGN KEY (warning_id) REFERENCES warning.warning(id)
);

create table warning.warning (
    id uuid not null,
    number text not null,
    source text not null,
    subject text not null,
    kind text not null,
    areas text[] not null,
    office text not null,
    since date not null,
    until date not null,
    observed double precision not null,
    expected double precision not null,
    unit text not null,
    interval double precision not null,
    grade text not null,
    what_en text not null,
    what_zh text not null,
    state text not null,
    raised_at timestamp with time zone not null,
    owed_until timestamp with time zone,
    ended_at timestamp with time zone,
    rung_at timestamp with time zone,
    version integer not null default 0,
    look_since date not null,
    constraint warning_pkey PRIMARY KEY (id),
    constraint warning_number_key UNIQUE (number)
);
CREATE INDEX warning_kind ON warning.warning USING btree (kind, raised_at DESC);
CREATE INDEX warning_latest ON warning.warning USING btree (raised_at DESC, id DESC);
CREATE UNIQUE INDEX warning_open ON warning.warning USING btree (source, subject) WHERE (state <> 'OVER'::text);
CREATE INDEX warning_owed ON warning.warning USING btree (office) WHERE (state = 'OPEN'::text);
CREATE INDEX warning_rung ON warning.warning USING btree (office, rung_at);

-- whose -----------------------------------------------------------------------------------------------

create schema whose;

create table whose.objection (
    case_id uuid not null,
    position integer not null,
    kind text not null,
    office text not null,
    rung text not null,
    at timestamp with time zone not null,
    ruled_to text,
    settled_to text,
    settled_at timestamp with time zone,
    constraint objection_pkey PRIMARY KEY (case_id, "position"),
    constraint objection_rung_check CHECK ((rung = ANY (ARRAY['FORWARDER'::text, 'SUPERIOR'::text, 'CONFERENCE'::text])))
);
CREATE INDEX objection_by_time ON whose.objection USING btree (at);

create table whose.standing (
    case_id uuid not null,
    rung text,
    decider text,
    hands integer not null,
    constraint standing_pkey PRIMARY KEY (case_id),
    constraint standing_rung_check CHECK ((rung = ANY (ARRAY['FORWARDER'::text, 'SUPERIOR'::text, 'CONFERENCE'::text])))
);
CREATE INDEX standing_passed_around ON whose.standing USING btree (case_id) WHERE (hands >= 2);
CREATE INDEX standing_to_decide ON whose.standing USING btree (decider) WHERE (decider IS NOT NULL);

-- worklist --------------------------------------------------------------------------------------------

create schema worklist;

create table worklist.said (
    case_id uuid not null,
    position integer not null,
    verb text not null,
    words text[] not null,
    constraint said_pkey PRIMARY KEY (case_id, "position")
);
CREATE INDEX said_words ON worklist.said USING gin (words) WITH (gin_pending_list_limit='1024');

-- works -----------------------------------------------------------------------------------------------

create schema works;

create table works.promise (
    case_id uuid not null,
    nth integer not null,
    limit_key text not null,
    lead text not null,
    first_due timestamp with time zone not null,
    due timestamp with time zone not null,
    moves integer not null,
    why text not null,
    promised_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    outcome text,
    constraint promise_pkey PRIMARY KEY (case_id, nth),
    constraint promise_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    constraint promise_outcome_check CHECK ((outcome = ANY (ARRAY['KEPT'::text, 'MOVED'::text, 'LATE'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX open_by_due ON works.promise USING btree (due, case_id) WHERE (ended_at IS NULL);
CREATE INDEX open_by_lead ON works.promise USING btree (lead, due, case_id) WHERE (ended_at IS NULL);
