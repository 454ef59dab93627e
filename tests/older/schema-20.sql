-- What an empty database of schema version 20 holds. Where this changes after a release, raise
-- SCHEMA_VERSION in extract/database/schema.py instead, and keep this file: tests bring databases of it up to date.
CREATE TABLE IF NOT EXISTS councils (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT,
    nation TEXT,
    aliases TEXT
);
CREATE TABLE IF NOT EXISTS committees (
    id TEXT PRIMARY KEY NOT NULL,
    council_id TEXT REFERENCES councils(id),
    name TEXT,
    aliases TEXT
);
CREATE TABLE IF NOT EXISTS runs (
    id TEXT PRIMARY KEY NOT NULL,
    started_at TEXT,
    finished_at TEXT,
    version TEXT,
    documents INTEGER,
    failures INTEGER,
    ended TEXT,
    folders TEXT,
    seal TEXT
);
CREATE TABLE IF NOT EXISTS meetings (
    id TEXT PRIMARY KEY NOT NULL,
    committee_id TEXT REFERENCES committees(id),
    date TEXT,
    end_date TEXT,
    joint_with TEXT,
    start_time TEXT,
    end_time TEXT,
    venue TEXT,
    kind TEXT,
    status TEXT,
    minutes_status TEXT
);
CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT REFERENCES meetings(id),
    kind TEXT,
    title TEXT,
    path TEXT,
    file_name TEXT,
    sha256 TEXT,
    byte_count INTEGER,
    page_count INTEGER,
    ocr_page_count INTEGER,
    producer TEXT,
    pdf_title TEXT,
    author TEXT,
    created_at TEXT,
    modified_at TEXT,
    layout TEXT,
    version TEXT,
    redacted INTEGER,
    run_id TEXT REFERENCES runs(id)
);
CREATE TABLE IF NOT EXISTS files (
    id TEXT PRIMARY KEY NOT NULL,
    path TEXT,
    byte_count INTEGER,
    modified TEXT,
    sha256 TEXT,
    document_id TEXT REFERENCES documents(id),
    code TEXT,
    version TEXT
);
CREATE TABLE IF NOT EXISTS pages (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    page INTEGER,
    label TEXT,
    width REAL,
    height REAL,
    source TEXT,
    ocr_confidence REAL,
    marking TEXT,
    stamp TEXT,
    filler INTEGER,
    rotation INTEGER,
    dropped TEXT,
    text TEXT
);
CREATE TABLE IF NOT EXISTS papers (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT REFERENCES papers(id),
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    kind TEXT,
    title TEXT,
    first_page INTEGER,
    last_page INTEGER,
    fingerprint TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS agenda_items (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    paper_id TEXT REFERENCES papers(id),
    number TEXT,
    minute_number TEXT,
    title TEXT,
    kind TEXT,
    part INTEGER,
    exempt_paragraphs TEXT,
    position INTEGER,
    first_page INTEGER,
    last_page INTEGER,
    pages_printed TEXT,
    presenter TEXT,
    text TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY NOT NULL,
    council_id TEXT REFERENCES councils(id),
    name TEXT,
    party TEXT,
    ward TEXT,
    source TEXT
);
CREATE TABLE IF NOT EXISTS memberships (
    id TEXT PRIMARY KEY NOT NULL,
    council_id TEXT REFERENCES councils(id),
    person_id TEXT REFERENCES people(id),
    council TEXT,
    name TEXT,
    aliases TEXT,
    party TEXT,
    ward TEXT,
    from_date TEXT,
    to_date TEXT,
    source TEXT,
    line INTEGER
);
CREATE TABLE IF NOT EXISTS attendance (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    person_id TEXT REFERENCES people(id),
    name TEXT,
    status TEXT,
    capacity TEXT,
    position TEXT,
    organisation TEXT,
    party TEXT,
    ward TEXT,
    substitute_for TEXT,
    arrived_item TEXT,
    left_item TEXT,
    arrived_item_id TEXT REFERENCES agenda_items(id),
    left_item_id TEXT REFERENCES agenda_items(id),
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS interests (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    item_number TEXT,
    person_id TEXT REFERENCES people(id),
    name TEXT,
    type TEXT,
    nature TEXT,
    withdrew INTEGER,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS resolutions (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    number TEXT,
    type TEXT,
    text TEXT,
    unanimous INTEGER,
    motion_id TEXT REFERENCES motions(id),
    vote_event_id TEXT REFERENCES vote_events(id),
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS recommendations (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    paper_id TEXT REFERENCES papers(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    number TEXT,
    text TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS motions (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    kind TEXT,
    text TEXT,
    mover TEXT,
    mover_id TEXT REFERENCES people(id),
    seconder TEXT,
    seconder_id TEXT REFERENCES people(id),
    outcome TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS vote_events (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    motion_id TEXT REFERENCES motions(id),
    resolution_id TEXT REFERENCES resolutions(id),
    method TEXT,
    votes_for INTEGER,
    votes_against INTEGER,
    abstentions INTEGER,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS votes (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    vote_event_id TEXT REFERENCES vote_events(id),
    person_id TEXT REFERENCES people(id),
    name TEXT,
    option TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS actions (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    text TEXT,
    owner TEXT,
    person_id TEXT REFERENCES people(id),
    due_date TEXT,
    status TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS adoptions (
    id TEXT PRIMARY KEY NOT NULL,
    recommendation_id TEXT REFERENCES recommendations(id) ON DELETE CASCADE,
    agenda_item_id TEXT REFERENCES agenda_items(id) ON DELETE CASCADE,
    resolution_id TEXT REFERENCES resolutions(id) ON DELETE CASCADE,
    outcome TEXT,
    similarity REAL,
    rule TEXT
);
CREATE TABLE IF NOT EXISTS report_details (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    paper_id TEXT REFERENCES papers(id),
    label TEXT,
    field TEXT,
    value TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS dates (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    paper_id TEXT REFERENCES papers(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    value TEXT,
    end_value TEXT,
    precision TEXT,
    role TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS tables (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    paper_id TEXT REFERENCES papers(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    title TEXT,
    kind TEXT,
    class TEXT,
    class_confidence REAL,
    row_count INTEGER,
    column_count INTEGER,
    header_rows INTEGER,
    first_page INTEGER,
    last_page INTEGER,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS table_cells (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    table_id TEXT REFERENCES tables(id),
    row INTEGER,
    column INTEGER,
    row_span INTEGER,
    column_span INTEGER,
    text TEXT,
    role TEXT,
    is_total INTEGER,
    is_header INTEGER,
    is_repeated INTEGER,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS figures (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    paper_id TEXT REFERENCES papers(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    value REAL,
    unit TEXT,
    scale REAL,
    subject TEXT,
    role TEXT,
    resolution_id TEXT REFERENCES resolutions(id),
    table_id TEXT REFERENCES tables(id),
    row_label TEXT,
    column_label TEXT,
    section_label TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS public_questions (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    number TEXT,
    asker TEXT,
    organisation TEXT,
    answered_by TEXT,
    person_id TEXT REFERENCES people(id),
    text TEXT,
    subject TEXT,
    answer TEXT,
    supplementary TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS petitions (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    subject TEXT,
    signatures INTEGER,
    presented_by TEXT,
    person_id TEXT REFERENCES people(id),
    outcome TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS call_ins (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    decision_reference TEXT,
    decision TEXT,
    called_in_by TEXT,
    grounds TEXT,
    outcome TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS exemptions (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    paragraphs TEXT,
    schedule TEXT,
    reason TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS forward_plan (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    paper_id TEXT REFERENCES papers(id),
    reference TEXT,
    title TEXT,
    decision_maker TEXT,
    due_date TEXT,
    due_printed TEXT,
    key_decision INTEGER,
    exempt INTEGER,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS payments (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    date TEXT,
    payee TEXT,
    purpose TEXT,
    net REAL,
    vat REAL,
    gross REAL,
    currency TEXT,
    reference TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS applications (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    meeting_id TEXT REFERENCES meetings(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    number TEXT,
    kind TEXT,
    site TEXT,
    proposal TEXT,
    officer_recommendation TEXT,
    decision TEXT,
    comment TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS work_programme (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    paper_id TEXT REFERENCES papers(id),
    meeting_date TEXT,
    meeting_printed TEXT,
    title TEXT,
    lead TEXT,
    purpose TEXT,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS cross_references (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    duplicate_of TEXT,
    paper_id TEXT REFERENCES papers(id),
    agenda_item_id TEXT REFERENCES agenda_items(id),
    kind TEXT,
    target TEXT,
    reference TEXT,
    act TEXT,
    year INTEGER,
    section TEXT,
    target_item_id TEXT REFERENCES agenda_items(id),
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    boxes TEXT,
    quote TEXT,
    char_start INTEGER,
    char_end INTEGER,
    rule TEXT,
    confidence REAL
);
CREATE TABLE IF NOT EXISTS issues (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    run_id TEXT REFERENCES runs(id),
    path TEXT,
    page INTEGER,
    council_id TEXT REFERENCES councils(id),
    stage TEXT,
    code TEXT,
    level TEXT,
    message TEXT
);
CREATE TABLE IF NOT EXISTS published_meetings (
    id TEXT PRIMARY KEY NOT NULL,
    site TEXT,
    system TEXT,
    meeting_ref TEXT,
    body_ref TEXT,
    body TEXT,
    date TEXT,
    start_time TEXT,
    time_printed TEXT,
    status TEXT,
    venue TEXT,
    agenda_published INTEGER,
    decisions_published INTEGER,
    minutes_published INTEGER,
    url TEXT,
    listed_at TEXT,
    answer_sha256 TEXT
);
CREATE TABLE IF NOT EXISTS published_items (
    id TEXT PRIMARY KEY NOT NULL,
    published_meeting_id TEXT REFERENCES published_meetings(id),
    item_ref TEXT,
    position INTEGER,
    number TEXT,
    minute_number TEXT,
    title TEXT,
    heading INTEGER,
    restricted INTEGER,
    decision TEXT,
    minutes TEXT
);
CREATE TABLE IF NOT EXISTS published_attendance (
    id TEXT PRIMARY KEY NOT NULL,
    published_meeting_id TEXT REFERENCES published_meetings(id),
    member_ref TEXT,
    name TEXT,
    role TEXT,
    party TEXT,
    ward TEXT,
    status_printed TEXT,
    status TEXT
);
CREATE TABLE IF NOT EXISTS sources (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT REFERENCES documents(id),
    published_meeting_id TEXT REFERENCES published_meetings(id),
    url TEXT,
    site TEXT,
    system TEXT,
    kind TEXT,
    title TEXT,
    document_ref TEXT,
    status TEXT,
    problem TEXT,
    fetched_at TEXT,
    checked_at TEXT,
    path TEXT,
    sha256 TEXT,
    byte_count INTEGER,
    content_type TEXT,
    etag TEXT,
    last_modified TEXT,
    answer_sha256 TEXT,
    licence TEXT
);
CREATE TABLE IF NOT EXISTS published_documents (
    id TEXT PRIMARY KEY NOT NULL,
    published_meeting_id TEXT REFERENCES published_meetings(id),
    published_item_id TEXT REFERENCES published_items(id),
    source_id TEXT REFERENCES sources(id),
    url TEXT,
    title TEXT,
    kind TEXT,
    document_ref TEXT,
    restricted INTEGER,
    link INTEGER,
    published_on TEXT
);
CREATE TABLE IF NOT EXISTS meeting_sources (
    meeting_id TEXT NOT NULL REFERENCES meetings(id),
    document_id TEXT NOT NULL REFERENCES documents(id),
    weight INTEGER NOT NULL,
    end_date TEXT, joint_with TEXT, start_time TEXT, end_time TEXT, venue TEXT, kind TEXT, status TEXT, minutes_status TEXT,
    council_id TEXT, council TEXT, nation TEXT, committee_id TEXT, committee TEXT,
    body TEXT, -- the council that it is, once papers are compared; that of the papers beside it where it names none
    PRIMARY KEY (meeting_id, document_id)
);
CREATE TABLE IF NOT EXISTS row_counts (table_name TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL, run_id TEXT);
CREATE TABLE IF NOT EXISTS unlinked (step TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (step, id)) WITHOUT ROWID;
CREATE VIEW IF NOT EXISTS decisions AS
SELECT m.date, k.name AS council, c.name AS committee, i.number AS item_number, i.minute_number, i.title AS item,
       r.type, r.number, r.text, r.unanimous, o.mover, o.seconder, e.votes_for, e.votes_against, e.abstentions,
       (SELECT group_concat(d.file_name || ' p. ' || s.page, '; ') FROM
           (SELECT document_id, page, id FROM resolutions WHERE id = r.id UNION ALL
            SELECT document_id, page, id FROM resolutions WHERE duplicate_of = r.id) s
        JOIN documents d ON d.id = s.document_id) AS sources,
       coalesce(k.name || ', ', '') || coalesce(c.name || ', ', '') || coalesce(CASE WHEN length(m.date) = 10 THEN ltrim(substr(m.date, 9, 2), '0') || ' ' || trim(substr('January  February March    April    May      June     July     August   SeptemberOctober  November December ', 9 * substr(m.date, 6, 2) - 8, 9)) || ' ' || substr(m.date, 1, 4) ELSE m.date END || ', ', '') || coalesce('Minute ' || i.minute_number || ', ', 'Item ' || i.number || ', ', '') || 'p. ' || r.page || coalesce(', ' || (SELECT min(s.url) FROM sources s WHERE s.document_id = r.document_id) || '#page=' || r.page, '') AS citation, 'resolutions/' || r.id AS evidence,
       r.meeting_id, r.agenda_item_id
FROM resolutions r
LEFT JOIN agenda_items i ON i.id = r.agenda_item_id
LEFT JOIN motions o ON o.id = r.motion_id
LEFT JOIN vote_events e ON e.id = r.vote_event_id
LEFT JOIN meetings m ON m.id = r.meeting_id LEFT JOIN committees c ON c.id = m.committee_id LEFT JOIN councils k ON k.id = c.council_id
WHERE r.duplicate_of IS NULL;
CREATE VIEW IF NOT EXISTS attendance_summary AS
SELECT k.name AS council, c.name AS committee, p.name AS person, count(DISTINCT a.meeting_id) AS meetings,
       count(DISTINCT CASE WHEN a.status IN ('present', 'present_virtual') THEN a.meeting_id END) AS present,
       count(DISTINCT CASE WHEN a.status IN ('present', 'present_virtual', 'apologies') THEN a.meeting_id END) - count(DISTINCT CASE WHEN a.status IN ('present', 'present_virtual') THEN a.meeting_id END) AS apologies,
       count(DISTINCT CASE WHEN a.status IN ('present', 'present_virtual', 'apologies', 'absent') THEN a.meeting_id END) - count(DISTINCT CASE WHEN a.status IN ('present', 'present_virtual', 'apologies') THEN a.meeting_id END) AS absent,
       count(DISTINCT CASE WHEN a.status IN ('present', 'present_virtual', 'in_attendance', 'in_attendance_virtual') THEN a.meeting_id END) - count(DISTINCT CASE WHEN a.status IN ('present', 'present_virtual') THEN a.meeting_id END) AS in_attendance,
       round(100.0 * count(DISTINCT CASE WHEN a.status IN ('present', 'present_virtual') THEN a.meeting_id END) / nullif(count(DISTINCT CASE WHEN a.status IN ('present', 'present_virtual', 'apologies', 'absent') THEN a.meeting_id END), 0), 1) AS percent_present,
       min(m.date) AS first_date, max(m.date) AS last_date,
       coalesce(k.name || ', ', '') || coalesce(c.name || ', ', '') || count(DISTINCT a.meeting_id) || ' meeting' ||
           CASE count(DISTINCT a.meeting_id) WHEN 1 THEN ', ' ELSE 's, ' END ||
           coalesce(CASE WHEN length(min(m.date)) = 10 THEN ltrim(substr(min(m.date), 9, 2), '0') || ' ' || trim(substr('January  February March    April    May      June     July     August   SeptemberOctober  November December ', 9 * substr(min(m.date), 6, 2) - 8, 9)) || ' ' || substr(min(m.date), 1, 4) ELSE min(m.date) END, 'undated') ||
           CASE WHEN min(m.date) < max(m.date) THEN ' to ' || CASE WHEN length(max(m.date)) = 10 THEN ltrim(substr(max(m.date), 9, 2), '0') || ' ' || trim(substr('January  February March    April    May      June     July     August   SeptemberOctober  November December ', 9 * substr(max(m.date), 6, 2) - 8, 9)) || ' ' || substr(max(m.date), 1, 4) ELSE max(m.date) END ELSE '' END AS citation,
       'attendance/' || substr(max(substr(coalesce(m.date, '') || '          ', 1, 10) || a.id), 11) AS evidence,
       a.person_id, m.committee_id
FROM attendance a JOIN people p ON p.id = a.person_id
LEFT JOIN meetings m ON m.id = a.meeting_id LEFT JOIN committees c ON c.id = m.committee_id LEFT JOIN councils k ON k.id = c.council_id
WHERE a.status <> 'expected'
GROUP BY a.person_id, m.committee_id;
CREATE VIEW IF NOT EXISTS item_history AS
SELECT m.date, k.name AS council, c.name AS committee, i.number AS item_number, i.minute_number, i.title AS item,
       lower(i.title) AS matter, i.kind, p.kind AS paper,
       (SELECT group_concat(type, ', ') FROM (SELECT DISTINCT type FROM resolutions WHERE agenda_item_id = i.id)) AS decisions,
       (SELECT group_concat(target, '; ') FROM (SELECT DISTINCT target FROM cross_references x
        WHERE x.agenda_item_id = i.id AND x.kind IN ('report', 'decision', 'planning_application'))) AS refers_to,
       coalesce(k.name || ', ', '') || coalesce(c.name || ', ', '') || coalesce(CASE WHEN length(m.date) = 10 THEN ltrim(substr(m.date, 9, 2), '0') || ' ' || trim(substr('January  February March    April    May      June     July     August   SeptemberOctober  November December ', 9 * substr(m.date, 6, 2) - 8, 9)) || ' ' || substr(m.date, 1, 4) ELSE m.date END || ', ', '') || coalesce('Minute ' || i.minute_number || ', ', 'Item ' || i.number || ', ', '') || 'p. ' || i.page || coalesce(', ' || (SELECT min(s.url) FROM sources s WHERE s.document_id = i.document_id) || '#page=' || i.page, '') AS citation, 'agenda_items/' || i.id AS evidence, i.meeting_id, i.id AS agenda_item_id
FROM agenda_items i
LEFT JOIN papers p ON p.id = i.paper_id
LEFT JOIN meetings m ON m.id = i.meeting_id LEFT JOIN committees c ON c.id = m.committee_id LEFT JOIN councils k ON k.id = c.council_id
WHERE i.duplicate_of IS NULL;
CREATE VIEW IF NOT EXISTS recommended_and_resolved AS
SELECT a.outcome, m.date, k.name AS council, c.name AS committee, coalesce(i.number, own.number) AS item_number,
       coalesce(i.title, own.title, p.title) AS item, r.number AS recommendation_number, r.text AS recommended,
       s.number AS resolution_number, s.text AS resolved, a.similarity, a.rule,
       coalesce(k.name || ', ', '') || coalesce(c.name || ', ', '') || coalesce(CASE WHEN length(m.date) = 10 THEN ltrim(substr(m.date, 9, 2), '0') || ' ' || trim(substr('January  February March    April    May      June     July     August   SeptemberOctober  November December ', 9 * substr(m.date, 6, 2) - 8, 9)) || ' ' || substr(m.date, 1, 4) ELSE m.date END || ', ', '') || coalesce('Minute ' || i.minute_number || ', ', 'Item ' || i.number || ', ', '') || 'p. ' || r.page || coalesce(', ' || (SELECT min(s.url) FROM sources s WHERE s.document_id = r.document_id) || '#page=' || r.page, '') AS citation, 'recommendations/' || r.id AS evidence,
       r.id AS recommendation_id, s.id AS resolution_id, a.agenda_item_id, p.meeting_id
FROM recommendations r
JOIN papers p ON p.id = r.paper_id
LEFT JOIN meetings m ON m.id = p.meeting_id LEFT JOIN committees c ON c.id = m.committee_id LEFT JOIN councils k ON k.id = c.council_id
LEFT JOIN agenda_items own ON own.id = r.agenda_item_id
LEFT JOIN adoptions a ON a.recommendation_id = r.id
LEFT JOIN agenda_items i ON i.id = a.agenda_item_id
LEFT JOIN resolutions s ON s.id = a.resolution_id
WHERE p.duplicate_of IS NULL AND NOT EXISTS (
    SELECT 1 FROM recommendations f WHERE f.paper_id = r.paper_id AND f.text = r.text AND f.id < r.id);
CREATE VIEW IF NOT EXISTS items_as_recommended AS
SELECT CASE WHEN count(outcome) < count(*) THEN NULL
        WHEN min(outcome) = max(outcome) THEN min(outcome) ELSE 'amended' END AS outcome,
       date, council, committee, item_number, item, count(*) AS recommendations,
       sum(outcome = 'as_recommended') AS as_recommended, sum(outcome = 'amended') AS amended, sum(outcome = 'none') AS none,
       coalesce(council || ', ', '') || coalesce(committee || ', ', '') || coalesce(CASE WHEN length(date) = 10 THEN ltrim(substr(date, 9, 2), '0') || ' ' || trim(substr('January  February March    April    May      June     July     August   SeptemberOctober  November December ', 9 * substr(date, 6, 2) - 8, 9)) || ' ' || substr(date, 1, 4) ELSE date END || ', ', '') ||
           coalesce('Item ' || item_number, item) AS citation, 'agenda_items/' || agenda_item_id AS evidence,
       agenda_item_id, meeting_id
FROM recommended_and_resolved
WHERE agenda_item_id IS NOT NULL
GROUP BY agenda_item_id;
CREATE VIEW IF NOT EXISTS corrections AS
WITH two AS (
    SELECT c.document_id AS copy_in, c.first_page AS copy_first, c.last_page AS copy_last, p.id AS kept, p.document_id AS kept_in,
        p.first_page AS kept_first, p.last_page AS kept_last, p.meeting_id
    FROM papers c JOIN papers p ON p.id = c.duplicate_of
    WHERE c.kind = 'minutes' AND p.meeting_id = c.meeting_id AND c.fingerprint IS NOT p.fingerprint
), changed AS (
    SELECT 'said' AS change, 'resolutions' AS concerns, r.id, r.document_id, r.page, r.text, r.agenda_item_id,
        r.meeting_id AS said_at_id, s.date AS said_on,
        (SELECT CASE WHEN count(DISTINCT x.value) = 1 THEN min(x.value) END FROM dates x
         WHERE x.agenda_item_id = r.agenda_item_id AND x.role = 'meeting' AND x.value < s.date) AS date,
        s.committee_id, NULL AS meeting_id
    FROM agenda_items a JOIN resolutions r ON r.agenda_item_id = a.id LEFT JOIN meetings s ON s.id = r.meeting_id
    WHERE a.kind = 'minutes' AND r.duplicate_of IS NULL AND (r.text LIKE '%amend%' OR r.text LIKE '%correction%' OR r.text LIKE '%corrected%' OR r.text LIKE '%alteration%' OR r.text LIKE '%subject to%' OR r.text LIKE '%should read%' OR r.text LIKE '%to read%' OR r.text LIKE '%addition of%' OR r.text LIKE '%inclusion of%') AND NOT (r.text LIKE '%without amend%' OR r.text LIKE '%without any amend%' OR r.text LIKE '%no amend%' OR r.text LIKE '%without correction%' OR r.text LIKE '%no correction%' OR r.text LIKE '%without alteration%' OR r.text LIKE '%no alteration%' OR r.text LIKE '%unamended%' OR r.text LIKE '%not amended%' OR r.text LIKE '%without change%')
    UNION ALL SELECT 'left out', 'agenda_items' AS concerns, t.id, t.document_id, t.page, t.title AS text,
        t.id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN agenda_items t
        ON t.duplicate_of = w.kept AND t.document_id = w.copy_in AND t.page BETWEEN w.copy_first AND w.copy_last
    UNION ALL SELECT 'put in', 'agenda_items' AS concerns, t.id, t.document_id, t.page, t.title AS text,
        t.id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN agenda_items t ON t.document_id = w.kept_in AND t.page BETWEEN w.kept_first AND w.kept_last
    WHERE t.duplicate_of IS NULL AND NOT EXISTS (
        SELECT 1 FROM agenda_items o WHERE o.duplicate_of = t.id AND o.document_id = w.copy_in)
    UNION ALL SELECT 'left out', 'attendance' AS concerns, t.id, t.document_id, t.page, t.name || ', ' || replace(t.status, '_', ' ') AS text,
        NULL AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN attendance t
        ON t.duplicate_of = w.kept AND t.document_id = w.copy_in AND t.page BETWEEN w.copy_first AND w.copy_last
    UNION ALL SELECT 'put in', 'attendance' AS concerns, t.id, t.document_id, t.page, t.name || ', ' || replace(t.status, '_', ' ') AS text,
        NULL AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN attendance t ON t.document_id = w.kept_in AND t.page BETWEEN w.kept_first AND w.kept_last
    WHERE t.duplicate_of IS NULL AND NOT EXISTS (
        SELECT 1 FROM attendance o WHERE o.duplicate_of = t.id AND o.document_id = w.copy_in)
    UNION ALL SELECT 'left out', 'interests' AS concerns, t.id, t.document_id, t.page, t.name || coalesce(': ' || t.nature, '') AS text,
        t.agenda_item_id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN interests t
        ON t.duplicate_of = w.kept AND t.document_id = w.copy_in AND t.page BETWEEN w.copy_first AND w.copy_last
    UNION ALL SELECT 'put in', 'interests' AS concerns, t.id, t.document_id, t.page, t.name || coalesce(': ' || t.nature, '') AS text,
        t.agenda_item_id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN interests t ON t.document_id = w.kept_in AND t.page BETWEEN w.kept_first AND w.kept_last
    WHERE t.duplicate_of IS NULL AND NOT EXISTS (
        SELECT 1 FROM interests o WHERE o.duplicate_of = t.id AND o.document_id = w.copy_in)
    UNION ALL SELECT 'left out', 'resolutions' AS concerns, t.id, t.document_id, t.page, t.text AS text,
        t.agenda_item_id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN resolutions t
        ON t.duplicate_of = w.kept AND t.document_id = w.copy_in AND t.page BETWEEN w.copy_first AND w.copy_last
    UNION ALL SELECT 'put in', 'resolutions' AS concerns, t.id, t.document_id, t.page, t.text AS text,
        t.agenda_item_id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN resolutions t ON t.document_id = w.kept_in AND t.page BETWEEN w.kept_first AND w.kept_last
    WHERE t.duplicate_of IS NULL AND NOT EXISTS (
        SELECT 1 FROM resolutions o WHERE o.duplicate_of = t.id AND o.document_id = w.copy_in)
    UNION ALL SELECT 'left out', 'motions' AS concerns, t.id, t.document_id, t.page, coalesce(t.text, t.quote) AS text,
        t.agenda_item_id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN motions t
        ON t.duplicate_of = w.kept AND t.document_id = w.copy_in AND t.page BETWEEN w.copy_first AND w.copy_last
    UNION ALL SELECT 'put in', 'motions' AS concerns, t.id, t.document_id, t.page, coalesce(t.text, t.quote) AS text,
        t.agenda_item_id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN motions t ON t.document_id = w.kept_in AND t.page BETWEEN w.kept_first AND w.kept_last
    WHERE t.duplicate_of IS NULL AND NOT EXISTS (
        SELECT 1 FROM motions o WHERE o.duplicate_of = t.id AND o.document_id = w.copy_in)
    UNION ALL SELECT 'left out', 'vote_events' AS concerns, t.id, t.document_id, t.page, coalesce(t.votes_for || ' for', '') || coalesce(', ' || t.votes_against || ' against', '') || coalesce(', ' || t.abstentions || ' abstaining', '') AS text,
        t.agenda_item_id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN vote_events t
        ON t.duplicate_of = w.kept AND t.document_id = w.copy_in AND t.page BETWEEN w.copy_first AND w.copy_last
    UNION ALL SELECT 'put in', 'vote_events' AS concerns, t.id, t.document_id, t.page, coalesce(t.votes_for || ' for', '') || coalesce(', ' || t.votes_against || ' against', '') || coalesce(', ' || t.abstentions || ' abstaining', '') AS text,
        t.agenda_item_id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN vote_events t ON t.document_id = w.kept_in AND t.page BETWEEN w.kept_first AND w.kept_last
    WHERE t.duplicate_of IS NULL AND NOT EXISTS (
        SELECT 1 FROM vote_events o WHERE o.duplicate_of = t.id AND o.document_id = w.copy_in)
    UNION ALL SELECT 'left out', 'votes' AS concerns, t.id, t.document_id, t.page, t.name || ', ' || t.option AS text,
        NULL AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN votes t
        ON t.duplicate_of = w.kept AND t.document_id = w.copy_in AND t.page BETWEEN w.copy_first AND w.copy_last
    UNION ALL SELECT 'put in', 'votes' AS concerns, t.id, t.document_id, t.page, t.name || ', ' || t.option AS text,
        NULL AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN votes t ON t.document_id = w.kept_in AND t.page BETWEEN w.kept_first AND w.kept_last
    WHERE t.duplicate_of IS NULL AND NOT EXISTS (
        SELECT 1 FROM votes o WHERE o.duplicate_of = t.id AND o.document_id = w.copy_in)
    UNION ALL SELECT 'left out', 'actions' AS concerns, t.id, t.document_id, t.page, t.text AS text,
        t.agenda_item_id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN actions t
        ON t.duplicate_of = w.kept AND t.document_id = w.copy_in AND t.page BETWEEN w.copy_first AND w.copy_last
    UNION ALL SELECT 'put in', 'actions' AS concerns, t.id, t.document_id, t.page, t.text AS text,
        t.agenda_item_id AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id
    FROM two w JOIN actions t ON t.document_id = w.kept_in AND t.page BETWEEN w.kept_first AND w.kept_last
    WHERE t.duplicate_of IS NULL AND NOT EXISTS (
        SELECT 1 FROM actions o WHERE o.duplicate_of = t.id AND o.document_id = w.copy_in)
)
SELECT coalesce(e.date, t.date) AS date, k.name AS council, c.name AS committee, t.change, t.concerns, i.title AS item, t.text,
       t.said_on, t.page, coalesce(k.name || ', ', '') || coalesce(c.name || ', ', '') || coalesce(CASE WHEN length(m.date) = 10 THEN ltrim(substr(m.date, 9, 2), '0') || ' ' || trim(substr('January  February March    April    May      June     July     August   SeptemberOctober  November December ', 9 * substr(m.date, 6, 2) - 8, 9)) || ' ' || substr(m.date, 1, 4) ELSE m.date END || ', ', '') || coalesce('Minute ' || i.minute_number || ', ', 'Item ' || i.number || ', ', '') || 'p. ' || t.page || coalesce(', ' || (SELECT min(s.url) FROM sources s WHERE s.document_id = t.document_id) || '#page=' || t.page, '') AS citation, t.concerns || '/' || t.id AS evidence, e.id AS meeting_id, t.said_at_id
FROM changed t
LEFT JOIN meetings e ON e.id = coalesce(t.meeting_id, (SELECT n.id FROM meetings n WHERE n.committee_id = t.committee_id
    AND n.date = t.date AND NOT EXISTS (
        SELECT 1 FROM meetings o WHERE o.committee_id = n.committee_id AND o.date = n.date AND o.id <> n.id)))
LEFT JOIN agenda_items i ON i.id = t.agenda_item_id
LEFT JOIN meetings m ON m.id = coalesce(t.said_at_id, e.id) LEFT JOIN committees c ON c.id = m.committee_id LEFT JOIN councils k ON k.id = c.council_id;
CREATE INDEX IF NOT EXISTS idx_agenda_items_matter ON agenda_items (lower(title));
CREATE INDEX IF NOT EXISTS idx_pages_document_id_page ON pages (document_id, page);
CREATE INDEX IF NOT EXISTS idx_documents_sha256 ON documents (sha256);
CREATE INDEX IF NOT EXISTS idx_documents_meeting_id ON documents (meeting_id);
CREATE INDEX IF NOT EXISTS idx_documents_path ON documents (path);
CREATE INDEX IF NOT EXISTS idx_files_path ON files (path);
CREATE INDEX IF NOT EXISTS idx_files_sha256 ON files (sha256);
CREATE INDEX IF NOT EXISTS idx_files_document_id ON files (document_id);
CREATE INDEX IF NOT EXISTS idx_meetings_committee_id_date ON meetings (committee_id, date);
CREATE INDEX IF NOT EXISTS idx_papers_document_id_first_page ON papers (document_id, first_page);
CREATE INDEX IF NOT EXISTS idx_papers_meeting_id ON papers (meeting_id);
CREATE INDEX IF NOT EXISTS idx_papers_fingerprint_id ON papers (fingerprint, id);
CREATE INDEX IF NOT EXISTS idx_agenda_items_document_id ON agenda_items (document_id);
CREATE INDEX IF NOT EXISTS idx_agenda_items_meeting_id ON agenda_items (meeting_id);
CREATE INDEX IF NOT EXISTS idx_agenda_items_paper_id ON agenda_items (paper_id);
CREATE INDEX IF NOT EXISTS idx_attendance_document_id ON attendance (document_id);
CREATE INDEX IF NOT EXISTS idx_attendance_meeting_id ON attendance (meeting_id);
CREATE INDEX IF NOT EXISTS idx_attendance_person_id ON attendance (person_id);
CREATE INDEX IF NOT EXISTS idx_interests_document_id ON interests (document_id);
CREATE INDEX IF NOT EXISTS idx_interests_person_id ON interests (person_id);
CREATE INDEX IF NOT EXISTS idx_interests_agenda_item_id ON interests (agenda_item_id);
CREATE INDEX IF NOT EXISTS idx_resolutions_document_id ON resolutions (document_id);
CREATE INDEX IF NOT EXISTS idx_resolutions_meeting_id ON resolutions (meeting_id);
CREATE INDEX IF NOT EXISTS idx_resolutions_agenda_item_id ON resolutions (agenda_item_id);
CREATE INDEX IF NOT EXISTS idx_recommendations_document_id ON recommendations (document_id);
CREATE INDEX IF NOT EXISTS idx_recommendations_agenda_item_id ON recommendations (agenda_item_id);
CREATE INDEX IF NOT EXISTS idx_motions_document_id ON motions (document_id);
CREATE INDEX IF NOT EXISTS idx_motions_agenda_item_id ON motions (agenda_item_id);
CREATE INDEX IF NOT EXISTS idx_motions_outcome ON motions (outcome);
CREATE INDEX IF NOT EXISTS idx_vote_events_document_id ON vote_events (document_id);
CREATE INDEX IF NOT EXISTS idx_vote_events_motion_id ON vote_events (motion_id);
CREATE INDEX IF NOT EXISTS idx_votes_document_id ON votes (document_id);
CREATE INDEX IF NOT EXISTS idx_votes_vote_event_id ON votes (vote_event_id);
CREATE INDEX IF NOT EXISTS idx_votes_person_id ON votes (person_id);
CREATE INDEX IF NOT EXISTS idx_actions_document_id ON actions (document_id);
CREATE INDEX IF NOT EXISTS idx_adoptions_recommendation_id ON adoptions (recommendation_id);
CREATE INDEX IF NOT EXISTS idx_adoptions_resolution_id ON adoptions (resolution_id);
CREATE INDEX IF NOT EXISTS idx_adoptions_agenda_item_id ON adoptions (agenda_item_id);
CREATE INDEX IF NOT EXISTS idx_report_details_document_id ON report_details (document_id);
CREATE INDEX IF NOT EXISTS idx_report_details_paper_id ON report_details (paper_id);
CREATE INDEX IF NOT EXISTS idx_dates_document_id_page ON dates (document_id, page);
CREATE INDEX IF NOT EXISTS idx_dates_value ON dates (value);
CREATE INDEX IF NOT EXISTS idx_tables_document_id_first_page ON tables (document_id, first_page);
CREATE INDEX IF NOT EXISTS idx_table_cells_table_id ON table_cells (table_id);
CREATE INDEX IF NOT EXISTS idx_table_cells_document_id ON table_cells (document_id);
CREATE INDEX IF NOT EXISTS idx_public_questions_document_id ON public_questions (document_id);
CREATE INDEX IF NOT EXISTS idx_public_questions_meeting_id ON public_questions (meeting_id);
CREATE INDEX IF NOT EXISTS idx_petitions_document_id ON petitions (document_id);
CREATE INDEX IF NOT EXISTS idx_petitions_meeting_id ON petitions (meeting_id);
CREATE INDEX IF NOT EXISTS idx_call_ins_document_id ON call_ins (document_id);
CREATE INDEX IF NOT EXISTS idx_call_ins_meeting_id ON call_ins (meeting_id);
CREATE INDEX IF NOT EXISTS idx_exemptions_document_id ON exemptions (document_id);
CREATE INDEX IF NOT EXISTS idx_exemptions_meeting_id ON exemptions (meeting_id);
CREATE INDEX IF NOT EXISTS idx_forward_plan_document_id ON forward_plan (document_id);
CREATE INDEX IF NOT EXISTS idx_figures_document_id_page ON figures (document_id, page);
CREATE INDEX IF NOT EXISTS idx_figures_unit_value ON figures (unit, value);
CREATE INDEX IF NOT EXISTS idx_cross_references_document_id ON cross_references (document_id);
CREATE INDEX IF NOT EXISTS idx_cross_references_agenda_item_id ON cross_references (agenda_item_id);
CREATE INDEX IF NOT EXISTS idx_cross_references_target_item_id ON cross_references (target_item_id);
CREATE INDEX IF NOT EXISTS idx_cross_references_kind_reference ON cross_references (kind, reference);
CREATE INDEX IF NOT EXISTS idx_issues_document_id ON issues (document_id);
CREATE INDEX IF NOT EXISTS idx_issues_run_id ON issues (run_id);
CREATE INDEX IF NOT EXISTS idx_issues_path ON issues (path);
CREATE INDEX IF NOT EXISTS idx_issues_level_document_id ON issues (level, document_id);
CREATE INDEX IF NOT EXISTS idx_published_meetings_site_date ON published_meetings (site, date);
CREATE INDEX IF NOT EXISTS idx_published_items_published_meeting_id ON published_items (published_meeting_id);
CREATE INDEX IF NOT EXISTS idx_published_attendance_published_meeting_id ON published_attendance (published_meeting_id);
CREATE INDEX IF NOT EXISTS idx_published_documents_published_meeting_id ON published_documents (published_meeting_id);
CREATE INDEX IF NOT EXISTS idx_published_documents_published_item_id ON published_documents (published_item_id);
CREATE INDEX IF NOT EXISTS idx_published_documents_source_id ON published_documents (source_id);
CREATE INDEX IF NOT EXISTS idx_published_documents_url ON published_documents (url);
CREATE INDEX IF NOT EXISTS idx_sources_document_id ON sources (document_id);
CREATE INDEX IF NOT EXISTS idx_sources_published_meeting_id ON sources (published_meeting_id);
CREATE INDEX IF NOT EXISTS idx_sources_sha256 ON sources (sha256);
CREATE INDEX IF NOT EXISTS idx_sources_site_status ON sources (site, status);
CREATE INDEX IF NOT EXISTS idx_committees_council_id ON committees (council_id) WHERE council_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_documents_run_id ON documents (run_id) WHERE run_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_papers_duplicate_of ON papers (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_papers_agenda_item_id ON papers (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_people_council_id ON people (council_id) WHERE council_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_memberships_council_id ON memberships (council_id) WHERE council_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_memberships_person_id ON memberships (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_attendance_arrived_item_id ON attendance (arrived_item_id) WHERE arrived_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_attendance_left_item_id ON attendance (left_item_id) WHERE left_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_interests_meeting_id ON interests (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_resolutions_motion_id ON resolutions (motion_id) WHERE motion_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_resolutions_vote_event_id ON resolutions (vote_event_id) WHERE vote_event_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_recommendations_paper_id ON recommendations (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_motions_meeting_id ON motions (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_motions_mover_id ON motions (mover_id) WHERE mover_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_motions_seconder_id ON motions (seconder_id) WHERE seconder_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_vote_events_meeting_id ON vote_events (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_vote_events_agenda_item_id ON vote_events (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_vote_events_resolution_id ON vote_events (resolution_id) WHERE resolution_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_actions_meeting_id ON actions (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_actions_agenda_item_id ON actions (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_actions_person_id ON actions (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_dates_paper_id ON dates (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_dates_agenda_item_id ON dates (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_tables_paper_id ON tables (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_tables_agenda_item_id ON tables (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_figures_paper_id ON figures (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_figures_agenda_item_id ON figures (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_figures_resolution_id ON figures (resolution_id) WHERE resolution_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_figures_table_id ON figures (table_id) WHERE table_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_public_questions_agenda_item_id ON public_questions (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_public_questions_person_id ON public_questions (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_petitions_agenda_item_id ON petitions (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_petitions_person_id ON petitions (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_call_ins_agenda_item_id ON call_ins (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_exemptions_agenda_item_id ON exemptions (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_forward_plan_paper_id ON forward_plan (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_payments_document_id ON payments (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_payments_meeting_id ON payments (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_payments_agenda_item_id ON payments (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_applications_document_id ON applications (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_applications_meeting_id ON applications (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_applications_agenda_item_id ON applications (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_work_programme_document_id ON work_programme (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_work_programme_paper_id ON work_programme (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_cross_references_paper_id ON cross_references (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_issues_council_id ON issues (council_id) WHERE council_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_meeting_sources_document_id ON meeting_sources (document_id);
CREATE INDEX IF NOT EXISTS idx_meeting_sources_council_id ON meeting_sources (council_id, council, nation);
CREATE INDEX IF NOT EXISTS idx_meeting_sources_body ON meeting_sources (body);
CREATE INDEX IF NOT EXISTS idx_documents_folder ON documents (rtrim(path, replace(path, '/', '')));
CREATE INDEX IF NOT EXISTS idx_agenda_items_duplicate_of ON agenda_items (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_attendance_duplicate_of ON attendance (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_interests_duplicate_of ON interests (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_resolutions_duplicate_of ON resolutions (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_recommendations_duplicate_of ON recommendations (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_motions_duplicate_of ON motions (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_vote_events_duplicate_of ON vote_events (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_votes_duplicate_of ON votes (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_actions_duplicate_of ON actions (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_report_details_duplicate_of ON report_details (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_dates_duplicate_of ON dates (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_tables_duplicate_of ON tables (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_table_cells_duplicate_of ON table_cells (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_figures_duplicate_of ON figures (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_public_questions_duplicate_of ON public_questions (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_petitions_duplicate_of ON petitions (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_call_ins_duplicate_of ON call_ins (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_exemptions_duplicate_of ON exemptions (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_forward_plan_duplicate_of ON forward_plan (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_payments_duplicate_of ON payments (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_applications_duplicate_of ON applications (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_work_programme_duplicate_of ON work_programme (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_cross_references_duplicate_of ON cross_references (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE VIRTUAL TABLE pages_fts USING FTS5 (text, content=[pages]);
CREATE TRIGGER pages_ai AFTER INSERT ON pages BEGIN INSERT INTO pages_fts (rowid, text) VALUES (new.rowid, new.text); END;
CREATE TRIGGER pages_ad AFTER DELETE ON pages BEGIN INSERT INTO pages_fts (pages_fts, rowid, text) VALUES ('delete', old.rowid, old.text); END;
CREATE TRIGGER pages_au AFTER UPDATE OF text ON pages BEGIN INSERT INTO pages_fts (pages_fts, rowid, text) VALUES ('delete', old.rowid, old.text); INSERT INTO pages_fts (rowid, text) VALUES (new.rowid, new.text); END;
CREATE VIRTUAL TABLE agenda_items_fts USING FTS5 (title, text, content=[agenda_items]);
CREATE TRIGGER agenda_items_ai AFTER INSERT ON agenda_items BEGIN INSERT INTO agenda_items_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text); END;
CREATE TRIGGER agenda_items_ad AFTER DELETE ON agenda_items BEGIN INSERT INTO agenda_items_fts (agenda_items_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text); END;
CREATE TRIGGER agenda_items_au AFTER UPDATE OF title, text ON agenda_items BEGIN INSERT INTO agenda_items_fts (agenda_items_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text); INSERT INTO agenda_items_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text); END;
CREATE VIRTUAL TABLE resolutions_fts USING FTS5 (text, content=[resolutions]);
CREATE TRIGGER resolutions_ai AFTER INSERT ON resolutions BEGIN INSERT INTO resolutions_fts (rowid, text) VALUES (new.rowid, new.text); END;
CREATE TRIGGER resolutions_ad AFTER DELETE ON resolutions BEGIN INSERT INTO resolutions_fts (resolutions_fts, rowid, text) VALUES ('delete', old.rowid, old.text); END;
CREATE TRIGGER resolutions_au AFTER UPDATE OF text ON resolutions BEGIN INSERT INTO resolutions_fts (resolutions_fts, rowid, text) VALUES ('delete', old.rowid, old.text); INSERT INTO resolutions_fts (rowid, text) VALUES (new.rowid, new.text); END;
PRAGMA application_id = 1296199531;
PRAGMA user_version = 20;
