/**
 * Resource types whose end is the end of data that is nowhere else: databases, buckets, file systems, volumes, caches
 * and queues, logs, images, and the keys without which data cannot be read.
 */
const terraform = `
  aws_db_instance aws_db_snapshot aws_rds_cluster aws_db_cluster_snapshot aws_docdb_cluster aws_neptune_cluster
  aws_redshift_cluster aws_redshiftserverless_namespace aws_dsql_cluster aws_lightsail_database
  aws_dynamodb_table aws_keyspaces_keyspace aws_keyspaces_table aws_timestreamwrite_database
  aws_timestreamwrite_table aws_qldb_ledger aws_opensearch_domain aws_elasticsearch_domain
  aws_opensearchserverless_collection aws_elasticache_cluster aws_elasticache_replication_group
  aws_elasticache_serverless_cache aws_memorydb_cluster
  aws_s3_bucket aws_s3_object aws_s3_directory_bucket aws_s3tables_table_bucket aws_s3tables_table
  aws_glacier_vault aws_backup_vault aws_ecr_repository aws_codecommit_repository aws_cloudwatch_log_group
  aws_efs_file_system aws_fsx_lustre_file_system aws_fsx_ontap_file_system aws_fsx_ontap_volume
  aws_fsx_openzfs_file_system aws_fsx_openzfs_volume aws_fsx_windows_file_system aws_ebs_volume aws_ebs_snapshot
  aws_sqs_queue aws_kinesis_stream aws_msk_cluster aws_mq_broker aws_cognito_user_pool
  aws_kms_key aws_kms_external_key aws_kms_replica_key aws_secretsmanager_secret
  postgresql_database postgresql_schema mysql_database
`;

const cloudFormation = `
  AWS::RDS::DBInstance AWS::RDS::DBCluster AWS::DocDB::DBCluster AWS::Neptune::DBCluster AWS::Redshift::Cluster
  AWS::RedshiftServerless::Namespace AWS::DSQL::Cluster AWS::Lightsail::Database AWS::DynamoDB::Table
  AWS::DynamoDB::GlobalTable AWS::Cassandra::Keyspace AWS::Cassandra::Table AWS::Timestream::Database
  AWS::Timestream::Table AWS::QLDB::Ledger AWS::OpenSearchService::Domain AWS::Elasticsearch::Domain
  AWS::OpenSearchServerless::Collection AWS::ElastiCache::CacheCluster AWS::ElastiCache::ReplicationGroup
  AWS::ElastiCache::ServerlessCache AWS::MemoryDB::Cluster
  AWS::S3::Bucket AWS::S3Express::DirectoryBucket AWS::S3Tables::TableBucket AWS::S3Tables::Table
  AWS::Backup::BackupVault AWS::ECR::Repository AWS::CodeCommit::Repository AWS::Logs::LogGroup
  AWS::EFS::FileSystem AWS::FSx::FileSystem AWS::FSx::Volume AWS::EC2::Volume
  AWS::SQS::Queue AWS::Kinesis::Stream AWS::MSK::Cluster AWS::AmazonMQ::Broker AWS::Cognito::UserPool
  AWS::KMS::Key AWS::KMS::ReplicaKey AWS::SecretsManager::Secret
`;

const types = new Set(`${terraform}${cloudFormation}`.trim().split(/\s+/));

export function holdsData(type: string): boolean {
  return types.has(type);
}
