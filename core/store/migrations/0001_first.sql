-- The tables of the first release. Times are milliseconds since 1970 in UTC, days are 'YYYY-MM-DD'.
--
-- All are rowid tables with a UNIQUE index for their natural key: WITHOUT ROWID is five times slower with large bodies
-- and random ids, and SQLite's update hook, which tells what changed, does not see it.
-- Lists of texts are packed into one value (packed_list.h). Numbers for states are those of the enums in the headers;
-- an enum may grow at its end only.

-- A FHIR resource as the server last sent it, byte for byte, and as it stands here. The small columns come first, so
-- that a look at the version does not read the bodies.
CREATE TABLE resource (
    rowid INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    local_id TEXT NOT NULL,
    is_mine INTEGER NOT NULL,
    state INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    base_version TEXT NOT NULL,
    base_last_updated TEXT NOT NULL,
    base_digest TEXT NOT NULL,
    base_raw BLOB NOT NULL,
    current_raw BLOB NOT NULL,
    UNIQUE (type, local_id)
) STRICT;

-- Changes on their way to the clinic. AUTOINCREMENT: a sequence is never used twice, since it orders the work.
-- kind: 0 create, 1 update, 2 patch, 3 remove. state: 0 queued, 1 sending, 2 verify, 3 blocked, 4 quarantined.
CREATE TABLE outbox (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    op_id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    local_id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    state INTEGER NOT NULL,
    guard_version TEXT NOT NULL,
    payload_digest TEXT NOT NULL,
    sent_boot TEXT NOT NULL,
    sent_monotonic INTEGER NOT NULL,
    sent_at INTEGER,
    attempts INTEGER NOT NULL,
    next_at INTEGER,
    depends_on TEXT,
    subject TEXT NOT NULL,
    last_status INTEGER NOT NULL,
    last_issue TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    payload BLOB NOT NULL
) STRICT;
CREATE INDEX outbox_of ON outbox (type, local_id);

-- What the server has confirmed: the evidence against sending anything twice.
CREATE TABLE acked (
    rowid INTEGER PRIMARY KEY,
    op_id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    server_id TEXT NOT NULL,
    payload_digest TEXT NOT NULL,
    version TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE id_map (
    rowid INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    local_id TEXT NOT NULL,
    server_id TEXT NOT NULL,
    UNIQUE (type, local_id),
    UNIQUE (type, server_id)
) STRICT;

CREATE TABLE cursor (
    rowid INTEGER PRIMARY KEY,
    stream TEXT NOT NULL UNIQUE,
    high INTEGER,
    resume_url TEXT NOT NULL,
    pass_started_server INTEGER,
    pass_max INTEGER,
    last_full INTEGER,
    last_wide INTEGER
) STRICT;

CREATE TABLE server (
    rowid INTEGER PRIMARY KEY CHECK (rowid = 1),
    base TEXT NOT NULL,
    update_create INTEGER NOT NULL,
    conditional_create INTEGER NOT NULL,
    patch INTEGER NOT NULL,
    capability_digest TEXT NOT NULL,
    refused_types TEXT NOT NULL,
    capability_at INTEGER,
    clock_offset INTEGER NOT NULL,
    paused_until INTEGER,
    last_sync INTEGER
) STRICT;

-- Resources that came and were not kept, by the digest of their id alone.
CREATE TABLE quarantine (
    rowid INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    id_digest TEXT NOT NULL,
    version TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (type, id_digest, version)
) STRICT;

-- Both sides of a change that could not be merged, until the person has decided.
CREATE TABLE conflict (
    rowid INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    local_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    base BLOB NOT NULL,
    local BLOB NOT NULL,
    remote BLOB NOT NULL,
    UNIQUE (type, local_id)
) STRICT;

-- place_*: what the Appointment itself says; the place table knows more when the Location has been read.
CREATE TABLE session (
    rowid INTEGER PRIMARY KEY,
    local_id TEXT NOT NULL UNIQUE,
    series_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    title TEXT NOT NULL,
    start_at INTEGER,
    end_at INTEGER,
    zone TEXT NOT NULL,
    offset_minutes INTEGER,
    place_id TEXT,
    place_name TEXT,
    place_address TEXT,
    place_phone TEXT,
    video_url TEXT NOT NULL,
    leaders BLOB NOT NULL,
    bring TEXT NOT NULL,
    comment TEXT NOT NULL,
    cancel_reason TEXT NOT NULL,
    clinic_answer TEXT NOT NULL,
    former_start INTEGER,
    former_end INTEGER,
    former_place TEXT,
    former_changed_at INTEGER,
    former_changes INTEGER
) STRICT;
CREATE INDEX session_by_start ON session (start_at);

-- Not tied to the session's row: a session that the server takes away and gives back finds its answer again.
CREATE TABLE session_answer (
    rowid INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL UNIQUE,
    answer TEXT NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    at INTEGER NOT NULL,
    response_id TEXT NOT NULL,
    outdated INTEGER NOT NULL
) STRICT;

-- sleep_quality: 0 poor, 1 fair, 2 good.
CREATE TABLE check_in (
    rowid INTEGER PRIMARY KEY,
    local_id TEXT NOT NULL UNIQUE,
    authored INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL,
    version INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    from_this_device INTEGER NOT NULL,
    mood INTEGER,
    feelings BLOB NOT NULL,
    own_word TEXT NOT NULL,
    symptoms BLOB NOT NULL,
    craving INTEGER,
    sleep_minutes INTEGER,
    sleep_quality INTEGER,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX check_in_by_day ON check_in (day);
CREATE INDEX check_in_by_authored ON check_in (authored);

CREATE TABLE check_in_former (
    rowid INTEGER PRIMARY KEY,
    check_in_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    mood INTEGER,
    feelings BLOB NOT NULL,
    own_word TEXT NOT NULL,
    symptoms BLOB NOT NULL,
    craving INTEGER,
    sleep_minutes INTEGER,
    sleep_quality INTEGER,
    note TEXT NOT NULL,
    UNIQUE (check_in_id, version)
) STRICT;

CREATE TABLE draft (
    rowid INTEGER PRIMARY KEY CHECK (rowid = 1),
    begun INTEGER NOT NULL,
    edits TEXT,
    mood INTEGER,
    feelings BLOB NOT NULL,
    own_word TEXT NOT NULL,
    symptoms BLOB NOT NULL,
    craving INTEGER,
    sleep_minutes INTEGER,
    sleep_quality INTEGER,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    rowid INTEGER PRIMARY KEY CHECK (rowid = 1),
    local_id TEXT NOT NULL,
    given_name TEXT NOT NULL,
    full_name TEXT NOT NULL
) STRICT;

CREATE TABLE place (
    rowid INTEGER PRIMARY KEY,
    local_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL
) STRICT;

CREATE TABLE practitioner (
    rowid INTEGER PRIMARY KEY,
    local_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    phone TEXT NOT NULL
) STRICT;

-- members: member id, name and role of each, one after another.
CREATE TABLE care_team (
    rowid INTEGER PRIMARY KEY,
    local_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    members BLOB NOT NULL
) STRICT;

CREATE TABLE goal (
    rowid INTEGER PRIMARY KEY,
    local_id TEXT NOT NULL UNIQUE,
    lifecycle_status TEXT NOT NULL,
    achievement_status TEXT NOT NULL,
    description TEXT NOT NULL,
    start TEXT,
    due TEXT
) STRICT;

CREATE TABLE task (
    rowid INTEGER PRIMARY KEY,
    local_id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    intent TEXT NOT NULL,
    code TEXT NOT NULL,
    description TEXT NOT NULL,
    focus TEXT NOT NULL,
    due INTEGER,
    requester TEXT NOT NULL
) STRICT;

CREATE TABLE programme (
    rowid INTEGER PRIMARY KEY CHECK (rowid = 1),
    title TEXT NOT NULL,
    start TEXT,
    "end" TEXT
) STRICT;

CREATE TABLE questionnaire (
    rowid INTEGER PRIMARY KEY,
    local_id TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    rowid INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value BLOB NOT NULL
) STRICT;
