-- Rehearsals that officers keep: the recipe, and the figures as they were, so that they can be replayed and held against them.
create table rehearsal (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(title) between 1 and 100),
  note text not null default '' check (length(note) <= 2000),
  recipe jsonb not null,
  figures jsonb not null,
  subject_kind text not null check (subject_kind in ('standard', 'policy', 'draft')),
  subject_id text not null,
  subject_title text not null,
  -- What the figures rest on: records and rules.
  records_hash text not null check (records_hash ~ '^[0-9a-f]{64}$'),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- Who may open it besides who made it: nobody, the region of the post, the province above it as well.
  share text not null check (share in ('mine', 'unit', 'province')),
  region text not null default acting_region(),
  made_by text not null default acting_person(),
  made_at timestamptz not null default now(),
  dropped_at timestamptz
);
create index rehearsal_region on rehearsal (region, made_at desc);
create index rehearsal_made_by on rehearsal (made_by, made_at desc);
alter table rehearsal enable row level security;
alter table rehearsal force row level security;
create policy owner on rehearsal to yinyu_owner using (true) with check (true);
-- A post sees its own region's only: who has moved to another county leaves the figures of the first behind.
create policy own on rehearsal to yinyu_app
  using (made_by = (select acting_person()) and region = (select acting_region()))
  with check (made_by = (select acting_person()) and region = (select acting_region()));
create policy seen on rehearsal for select to yinyu_app
  using (dropped_at is null and (
    share in ('unit', 'province') and region = (select acting_region())
    or share = 'province' and left(region, 2) = (select acting_region())));
grant select, insert on rehearsal to yinyu_app;
grant update (share, dropped_at) on rehearsal to yinyu_app;
