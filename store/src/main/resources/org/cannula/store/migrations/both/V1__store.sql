-- One schema for both databases. What differs is filled in: ${text} sorts by code point, ${bytes} holds bytes, ${counter} numbers rows.
-- Instants are text in UTC, of one length, so that they sort; money is in cents.

-- Uploaded bytes by their digest. A row without a digest is an upload that has not ended.
CREATE TABLE content (
    id        ${counter},
    digest    ${text} UNIQUE,
    size      BIGINT  NOT NULL,
    stored_at ${text} NOT NULL
);
CREATE TABLE content_part (
    content BIGINT  NOT NULL REFERENCES content (id) ON DELETE CASCADE,
    part    INTEGER NOT NULL,
    data    ${bytes} NOT NULL,
    PRIMARY KEY (content, part)
);

CREATE TABLE job (
    id          ${text}  PRIMARY KEY,
    once_key    ${text}  NOT NULL UNIQUE,
    kind        ${text}  NOT NULL,
    request     ${text}  NOT NULL,
    state       ${text}  NOT NULL,
    done        BIGINT   NOT NULL,
    total       BIGINT,
    owner       ${text},
    attempt     INTEGER  NOT NULL,
    lease_until ${text},
    cancelling  SMALLINT NOT NULL,
    failure     ${text},
    created_by  ${text}  NOT NULL,
    created_at  ${text}  NOT NULL,
    started_at  ${text},
    ended_at    ${text}
);
CREATE INDEX job_waiting ON job (state, created_at);

-- An audit run: what it was asked, under which versions, and what it adds up to.
CREATE TABLE run (
    id         ${text} PRIMARY KEY,
    job        ${text} NOT NULL UNIQUE REFERENCES job (id),
    title      ${text} NOT NULL,
    options    ${text} NOT NULL,
    engine     ${text} NOT NULL,
    versions   ${text} NOT NULL,
    state      ${text} NOT NULL,
    claims     BIGINT  NOT NULL,
    rejected   BIGINT  NOT NULL,
    totals     ${text},
    created_by ${text} NOT NULL,
    created_at ${text} NOT NULL,
    ended_at   ${text}
);
CREATE INDEX run_created ON run (created_at);
CREATE TABLE run_input (
    run     ${text}  NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    place   INTEGER  NOT NULL,
    content BIGINT   NOT NULL REFERENCES content (id),
    name    ${text}  NOT NULL,
    role    ${text}  NOT NULL,
    PRIMARY KEY (run, place)
);
CREATE INDEX run_input_content ON run_input (content);
CREATE TABLE rejected (
    run   ${text} NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    place BIGINT  NOT NULL,
    says  ${text} NOT NULL,
    PRIMARY KEY (run, place)
);

-- An audited claim, by its place in the input. severity: 0 error, 1 review, 2 note, 3 none.
CREATE TABLE claim (
    run       ${text}  NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    seq       BIGINT   NOT NULL,
    claim     ${text}  NOT NULL,
    digest    ${text}  NOT NULL,
    patient   ${text},
    account   ${text},
    provider  ${text}  NOT NULL,
    payer     ${text}  NOT NULL,
    policy    ${text}  NOT NULL,
    basis     ${text}  NOT NULL,
    from_day  ${text},
    severity  SMALLINT NOT NULL,
    findings  INTEGER  NOT NULL,
    lines     INTEGER  NOT NULL,
    charged   BIGINT   NOT NULL,
    at_risk   BIGINT   NOT NULL,
    missed    BIGINT   NOT NULL,
    detail    ${bytes} NOT NULL,
    PRIMARY KEY (run, seq)
);
CREATE INDEX claim_severity ON claim (run, severity, seq);
CREATE INDEX claim_at_risk ON claim (run, at_risk, seq);
CREATE INDEX claim_provider ON claim (run, provider, seq);

-- What the audit says of a claim: its findings, and the queries of the chart beside it.
CREATE TABLE finding (
    run        ${text}  NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    seq        BIGINT   NOT NULL,
    place      INTEGER  NOT NULL,
    item_key   ${text}  NOT NULL,
    kind       ${text}  NOT NULL,
    check_name ${text}  NOT NULL,
    severity   SMALLINT NOT NULL,
    code       ${text}  NOT NULL,
    at_risk    BIGINT,
    missed     BIGINT,
    PRIMARY KEY (run, seq, place)
);
CREATE INDEX finding_check ON finding (run, check_name, seq);
CREATE INDEX finding_item ON finding (item_key);

-- What a person decides. Its key is the same whenever the same claim is audited again, and so the decision is remembered.
CREATE TABLE work_item (
    id         ${counter},
    item_key   ${text}  NOT NULL UNIQUE,
    kind       ${text}  NOT NULL,
    run        ${text}  NOT NULL REFERENCES run (id),
    seq        BIGINT   NOT NULL,
    claim      ${text}  NOT NULL,
    provider   ${text}  NOT NULL,
    payer      ${text}  NOT NULL,
    check_name ${text}  NOT NULL,
    severity   SMALLINT NOT NULL,
    code       ${text}  NOT NULL,
    lines      ${text}  NOT NULL,
    at_risk    BIGINT,
    missed     BIGINT,
    says       ${text}  NOT NULL,
    state      ${text}  NOT NULL,
    assignee   ${text},
    reason     ${text},
    version    INTEGER  NOT NULL,
    decided_by ${text},
    decided_at ${text},
    decided_in ${text},
    created_at ${text}  NOT NULL
);
CREATE INDEX work_item_state ON work_item (state, severity, id);
CREATE INDEX work_item_assignee ON work_item (assignee, state, id);
CREATE INDEX work_item_run ON work_item (run, seq);

-- The audit trail. A purge empties salt and detail; digest, previous and hash stay, and the chain still holds.
CREATE TABLE trail (
    seq      BIGINT  PRIMARY KEY,
    at       ${text} NOT NULL,
    who      ${text} NOT NULL,
    action   ${text} NOT NULL,
    about    ${text} NOT NULL,
    salt     ${text},
    detail   ${text},
    digest   ${text} NOT NULL,
    previous ${text} NOT NULL,
    hash     ${text} NOT NULL
);
CREATE INDEX trail_about ON trail (about);
CREATE TABLE trail_head (
    one  SMALLINT PRIMARY KEY CHECK (one = 1),
    seq  BIGINT   NOT NULL,
    hash ${text}  NOT NULL
);
INSERT INTO trail_head (one, seq, hash) VALUES (1, 0, '');

-- Who looked at patient data.
CREATE TABLE phi_view (
    id   ${counter},
    at   ${text} NOT NULL,
    who  ${text} NOT NULL,
    what ${text} NOT NULL,
    run  ${text} NOT NULL,
    seq  BIGINT
);
CREATE INDEX phi_view_at ON phi_view (at);

CREATE TABLE account (
    name       ${text}  PRIMARY KEY,
    role       ${text}  NOT NULL,
    password   ${text},
    active     SMALLINT NOT NULL,
    version    INTEGER  NOT NULL,
    created_at ${text}  NOT NULL
);
CREATE TABLE api_token (
    id         ${text} PRIMARY KEY,
    account    ${text} NOT NULL REFERENCES account (name),
    label      ${text} NOT NULL,
    digest     ${text} NOT NULL UNIQUE,
    created_at ${text} NOT NULL,
    expires_at ${text} NOT NULL,
    used_at    ${text},
    revoked_at ${text}
);

-- Payer files as uploaded. A newer one of a name takes the older one's place; a run names the one it used.
CREATE TABLE payer_file (
    id          ${text}  PRIMARY KEY,
    name        ${text}  NOT NULL,
    body        ${text}  NOT NULL,
    active      SMALLINT NOT NULL,
    uploaded_by ${text}  NOT NULL,
    uploaded_at ${text}  NOT NULL
);
CREATE INDEX payer_file_name ON payer_file (name, active);

CREATE TABLE setting (
    name  ${text} PRIMARY KEY,
    value ${text} NOT NULL
);
