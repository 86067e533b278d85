-- A table per API. The body is the record as it is answered; the other columns are there to find it.
-- Each key begins with the column by which a table would be spread over several machines.

create table datashare_process (
  org_id sorted_text not null,
  channel_id sorted_text not null,
  process_id sorted_text not null,
  creator_did sorted_text not null,
  body json_text not null,
  primary key (org_id, channel_id, process_id)
);
create index datashare_process_creator
  on datashare_process (org_id, channel_id, creator_did, process_id);

create table bcs_record (
  project_id sorted_text not null,
  operation_id sorted_text not null,
  blockchain_id sorted_text not null,
  operation_status sorted_text not null,
  resource_type sorted_text not null,
  operation_type sorted_text not null,
  record_time bigint not null,
  body json_text not null,
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
  tenant sorted_text not null,
  template_id sorted_text not null,
  id sorted_text not null,
  title sorted_text not null,
  is_important boolean not null,
  is_urgent boolean not null,
  status bigint not null,
  wf_tpl_id sorted_text not null,
  current_node_id sorted_text not null,
  current_node_name sorted_text not null,
  current_actors sorted_text,
  creator_position_id sorted_text not null,
  creator sorted_text not null,
  creator_name sorted_text not null,
  create_time numeric(21, 9) not null,
  create_time_text sorted_text not null,
  body json_text not null,
  primary key (tenant, template_id, id)
);
create index dadayun_instance_created
  on dadayun_instance (tenant, template_id, create_time, id);
create index dadayun_instance_status
  on dadayun_instance (tenant, template_id, status, create_time, id);
create index dadayun_instance_creator
  on dadayun_instance (tenant, template_id, creator, create_time, id);

create table enos_instance (
  org_id sorted_text not null,
  instance_id sorted_text not null,
  type bigint not null,
  status bigint not null,
  owner sorted_text not null,
  flow_name sorted_text not null,
  trigger_time numeric(21, 9) not null,
  start_time numeric(21, 9),
  end_time numeric(21, 9),
  create_time numeric(21, 9) not null,
  update_time numeric(21, 9) not null,
  body json_text not null,
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
  project_id sorted_text not null,
  instance_id sorted_text not null,
  contract_id sorted_text not null,
  owner_connector_id sorted_text not null,
  subscribe_connector_id sorted_text not null,
  body json_text not null,
  primary key (project_id, instance_id, contract_id)
);

-- Which APIs have got their documented records; they get them once.
create table seeded (
  api sorted_text primary key
);
