-- A table per API. The body is the record as it is answered; the other columns are there to find it.
-- Each key begins with the column by which a table would be spread over several machines. ${text} is
-- the type of texts that are sorted by code point.

create table datashare_process (
  org_id ${text} not null,
  channel_id ${text} not null,
  process_id ${text} not null,
  creator_did ${text} not null,
  body ${text} not null,
  primary key (org_id, channel_id, process_id)
);
create index datashare_process_creator
  on datashare_process (org_id, channel_id, creator_did, process_id);

create table bcs_record (
  project_id ${text} not null,
  operation_id ${text} not null,
  blockchain_id ${text} not null,
  operation_status ${text} not null,
  resource_type ${text} not null,
  operation_type ${text} not null,
  record_time bigint not null,
  body ${text} not null,
  primary key (project_id, operation_id)
);
create index bcs_record_newest
  on bcs_record (project_id, record_time desc, operation_id);
create index bcs_record_blockchain
  on bcs_record (project_id, blockchain_id, record_time desc, operation_id);
-- Every combination of the three filters with few values begins one of these.
create index bcs_record_status
  on bcs_record (project_id, operation_status, resource_type, operation_type, record_time desc, operation_id);
create index bcs_record_resource
  on bcs_record (project_id, resource_type, operation_type, record_time desc, operation_id);
create index bcs_record_operation
  on bcs_record (project_id, operation_type, operation_status, record_time desc, operation_id);

create table dadayun_instance (
  tenant ${text} not null,
  template_id ${text} not null,
  id ${text} not null,
  title ${text} not null,
  is_important boolean not null,
  is_urgent boolean not null,
  status bigint not null,
  wf_tpl_id ${text} not null,
  current_node_id ${text} not null,
  current_node_name ${text} not null,
  current_actors ${text},
  creator_position_id ${text} not null,
  creator ${text} not null,
  creator_name ${text} not null,
  create_time numeric(21, 9) not null,
  create_time_text ${text} not null,
  body ${text} not null,
  primary key (tenant, template_id, id)
);
create index dadayun_instance_created
  on dadayun_instance (tenant, template_id, create_time, id);
create index dadayun_instance_status
  on dadayun_instance (tenant, template_id, status, create_time, id);
create index dadayun_instance_creator
  on dadayun_instance (tenant, template_id, creator, create_time, id);

create table enos_instance (
  org_id ${text} not null,
  instance_id ${text} not null,
  type bigint not null,
  status bigint not null,
  owner ${text} not null,
  flow_name ${text} not null,
  trigger_time numeric(21, 9) not null,
  start_time numeric(21, 9),
  end_time numeric(21, 9),
  create_time numeric(21, 9) not null,
  update_time numeric(21, 9) not null,
  body ${text} not null,
  primary key (org_id, instance_id)
);
create index enos_instance_triggered
  on enos_instance (org_id, type, trigger_time, instance_id);
create index enos_instance_owner
  on enos_instance (org_id, type, owner, trigger_time, instance_id);
create index enos_instance_status
  on enos_instance (org_id, type, status, trigger_time, instance_id);
-- The documented sorter: a page of a long window comes from here without a sort.
create index enos_instance_updated
  on enos_instance (org_id, type, update_time, trigger_time, instance_id);

create table eds_contract (
  project_id ${text} not null,
  instance_id ${text} not null,
  contract_id ${text} not null,
  owner_connector_id ${text} not null,
  subscribe_connector_id ${text} not null,
  body ${text} not null,
  primary key (project_id, instance_id, contract_id)
);

-- Which APIs have got their documented records; they get them once.
create table seeded (
  api ${text} primary key
);
