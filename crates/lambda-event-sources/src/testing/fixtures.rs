//! Sample events by name: written by `UPDATE_FIXTURES=1 cargo test -p lambda-event-sources --features testing`.

fixtures! {
    activemq: ActiveMqEvent if "activemq" {
        bytes_and_object = "activemq/bytes-and-object",
        text_messages = "activemq/text-messages",
    }
    agentcore_gateway: AgentCoreInterceptorEvent if "agentcore-gateway" {
        http_request = "agentcore-gateway/http-request",
        http_response = "agentcore-gateway/http-response",
        mcp_request = "agentcore-gateway/mcp-request",
        mcp_response = "agentcore-gateway/mcp-response",
        mcp_streamed_event = "agentcore-gateway/mcp-streamed-event",
    }
    alb: AlbEvent if "alb" {
        health_check = "alb/health-check",
        multi_value = "alb/multi-value",
        single_value = "alb/single-value",
    }
    api_gateway_authorizer_request: ApiGatewayAuthorizerRequestEvent if "api-gateway-authorizer" {
        http_api = "api-gateway-authorizer-request/http-api",
        rest = "api-gateway-authorizer-request/rest",
        websocket = "api-gateway-authorizer-request/websocket",
    }
    api_gateway_authorizer_token: ApiGatewayAuthorizerTokenEvent if "api-gateway-authorizer" {
        bearer = "api-gateway-authorizer-token/bearer",
        china_root = "api-gateway-authorizer-token/china-root",
    }
    api_gateway_authorizer_v2: ApiGatewayAuthorizerEventV2 if "api-gateway-authorizer" {
        header = "api-gateway-authorizer-v2/header",
        no_identity_source = "api-gateway-authorizer-v2/no-identity-source",
    }
    api_gateway_proxy_v2: ApiGatewayProxyEventV2 if "api-gateway-proxy-v2" {
        iam = "api-gateway-proxy-v2/iam",
        iam_user = "api-gateway-proxy-v2/iam-user",
        jwt = "api-gateway-proxy-v2/jwt",
        lambda_authorizer = "api-gateway-proxy-v2/lambda-authorizer",
    }
    api_gateway_proxy: ApiGatewayProxyEvent if "api-gateway-proxy" {
        http_api_jwt = "api-gateway-proxy/http-api-jwt",
        rest_cognito = "api-gateway-proxy/rest-cognito",
        rest_lambda_authorizer_iam_identity = "api-gateway-proxy/rest-lambda-authorizer-iam-identity",
        rest_private = "api-gateway-proxy/rest-private",
        rest_test_invoke = "api-gateway-proxy/rest-test-invoke",
    }
    api_gateway_websocket: ApiGatewayWebSocketEvent if "api-gateway-websocket" {
        connect = "api-gateway-websocket/connect",
        disconnect = "api-gateway-websocket/disconnect",
        message = "api-gateway-websocket/message",
        rare_variables = "api-gateway-websocket/rare-variables",
    }
    appsync_authorizer: AppSyncAuthorizerEvent if "appsync-authorizer" {
        event_api_publish = "appsync-authorizer/event-api-publish",
        graphql = "appsync-authorizer/graphql",
        graphql_anonymous_query = "appsync-authorizer/graphql-anonymous-query",
    }
    appsync_events: AppSyncResolverEventsEvent if "appsync-events" {
        publish = "appsync-events/publish",
        publish_lambda_authorizer = "appsync-events/publish-lambda-authorizer",
        subscribe = "appsync-events/subscribe",
    }
    appsync_resolver_batch: AppSyncResolverBatchEvent if "appsync-resolver" {
        api_key = "appsync-resolver-batch/api-key",
        cognito_user = "appsync-resolver-batch/cognito-user",
    }
    appsync_resolver: AppSyncResolverEvent if "appsync-resolver" {
        amplify_pipeline = "appsync-resolver/amplify-pipeline",
        arguments_only = "appsync-resolver/arguments-only",
        direct_cognito = "appsync-resolver/direct-cognito",
        direct_iam = "appsync-resolver/direct-iam",
        direct_lambda_authorizer = "appsync-resolver/direct-lambda-authorizer",
        direct_oidc = "appsync-resolver/direct-oidc",
    }
    bedrock_agent_function: BedrockAgentFunctionEvent if "bedrock-agent-function" {
        no_parameters = "bedrock-agent-function/no-parameters",
        parameters = "bedrock-agent-function/parameters",
    }
    bedrock_agent: BedrockAgentEvent if "bedrock-agent" {
        get = "bedrock-agent/get",
        no_parameters = "bedrock-agent/no-parameters",
        post = "bedrock-agent/post",
    }
    client_vpn: ClientVpnConnectionHandlerEvent if "client-vpn" {
        mutual_v1 = "client-vpn/mutual-v1",
        saml_groups = "client-vpn/saml-groups",
    }
    cloudformation_custom_resource: CloudFormationCustomResourceEvent if "cloudformation" {
        cdk_is_complete = "cloudformation-custom-resource/cdk-is-complete",
        create = "cloudformation-custom-resource/create",
        delete = "cloudformation-custom-resource/delete",
        update = "cloudformation-custom-resource/update",
    }
    cloudformation_hook: CloudFormationHookEvent if "cloudformation-hook" {
        change_set = "cloudformation-hook/change-set",
        cloud_control_create = "cloudformation-hook/cloud-control-create",
        resource_update = "cloudformation-hook/resource-update",
        stack = "cloudformation-hook/stack",
    }
    cloudformation_macro: CloudFormationMacroEvent if "cloudformation-macro" {
        fn_transform = "cloudformation-macro/fn-transform",
        template = "cloudformation-macro/template",
    }
    cloudwatch_alarm: CloudWatchAlarmEvent if "cloudwatch-alarm" {
        anomaly_detection = "cloudwatch-alarm/anomaly-detection",
        composite_with_suppressor = "cloudwatch-alarm/composite-with-suppressor",
        contributor = "cloudwatch-alarm/contributor",
        metric_maths = "cloudwatch-alarm/metric-maths",
    }
    cloudwatch_dashboard_widget: CloudWatchDashboardCustomWidgetEvent if "cloudwatch-dashboard-widget" {
        absolute = "cloudwatch-dashboard-widget/absolute",
        describe = "cloudwatch-dashboard-widget/describe",
        zoomed = "cloudwatch-dashboard-widget/zoomed",
    }
    cloudwatch_data_source: CloudWatchDataSourceEvent if "cloudwatch-data-source" {
        describe = "cloudwatch-data-source/describe",
        get_metric_data = "cloudwatch-data-source/get-metric-data",
    }
    cloudwatch_logs: CloudWatchLogsEvent if "cloudwatch-logs" {
        broken_data = "cloudwatch-logs/broken-data",
        control_message = "cloudwatch-logs/control-message",
        data_message = "cloudwatch-logs/data-message",
        zlib_policy_level = "cloudwatch-logs/zlib-policy-level",
    }
    codecommit: CodeCommitEvent if "codecommit" {
        reference_changes = "codecommit/reference-changes",
        trigger_test = "codecommit/trigger-test",
    }
    codedeploy_lifecycle_hook: CodeDeployLifecycleHookEvent if "codedeploy" {
        before_allow_traffic = "codedeploy-lifecycle-hook/before-allow-traffic",
        combined = "codedeploy-lifecycle-hook/combined",
    }
    codepipeline_job: CodePipelineJobEvent if "codepipeline" {
        json_parameters = "codepipeline-job/json-parameters",
        no_parameters = "codepipeline-job/no-parameters",
        text_parameters = "codepipeline-job/text-parameters",
    }
    cognito_create_auth_challenge: CreateAuthChallengeTriggerEvent if "cognito" {
        answered = "cognito-create-auth-challenge/answered",
        riddle = "cognito-create-auth-challenge/riddle",
    }
    cognito_custom_email_sender: CustomEmailSenderTriggerEvent if "cognito" {
        account_takeover = "cognito-custom-email-sender/account-takeover",
        email_otp = "cognito-custom-email-sender/email-otp",
        sign_up = "cognito-custom-email-sender/sign-up",
    }
    cognito_custom_message: CustomMessageTriggerEvent if "cognito" {
        invitation = "cognito-custom-message/invitation",
        sign_up = "cognito-custom-message/sign-up",
    }
    cognito_custom_sms_sender: CustomSmsSenderTriggerEvent if "cognito" {
        authentication = "cognito-custom-sms-sender/authentication",
        no_attributes = "cognito-custom-sms-sender/no-attributes",
        temporary_password = "cognito-custom-sms-sender/temporary-password",
    }
    cognito_define_auth_challenge: DefineAuthChallengeTriggerEvent if "cognito" {
        after_password = "cognito-define-auth-challenge/after-password",
        choice_based = "cognito-define-auth-challenge/choice-based",
        start = "cognito-define-auth-challenge/start",
    }
    cognito_inbound_federation: InboundFederationTriggerEvent if "cognito" {
        google = "cognito-inbound-federation/google",
        oidc = "cognito-inbound-federation/oidc",
        saml = "cognito-inbound-federation/saml",
    }
    cognito_post_authentication: PostAuthenticationTriggerEvent if "cognito" {
        known_device = "cognito-post-authentication/known-device",
        new_device = "cognito-post-authentication/new-device",
    }
    cognito_post_confirmation: PostConfirmationTriggerEvent if "cognito" {
        forgot_password = "cognito-post-confirmation/forgot-password",
        sign_up = "cognito-post-confirmation/sign-up",
    }
    cognito_pre_authentication: PreAuthenticationTriggerEvent if "cognito" {
        no_such_user = "cognito-pre-authentication/no-such-user",
        sign_in = "cognito-pre-authentication/sign-in",
    }
    cognito_pre_sign_up: PreSignUpTriggerEvent if "cognito" {
        external_provider = "cognito-pre-sign-up/external-provider",
        nulls = "cognito-pre-sign-up/nulls",
        sign_up = "cognito-pre-sign-up/sign-up",
    }
    cognito_pre_token_generation_v2: PreTokenGenerationV2TriggerEvent if "cognito" {
        answered = "cognito-pre-token-generation-v2/answered",
        partly_answered = "cognito-pre-token-generation-v2/partly-answered",
        version_2 = "cognito-pre-token-generation-v2/version-2",
        version_3_client_credentials = "cognito-pre-token-generation-v2/version-3-client-credentials",
        version_3_user = "cognito-pre-token-generation-v2/version-3-user",
    }
    cognito_pre_token_generation: PreTokenGenerationTriggerEvent if "cognito" {
        answered = "cognito-pre-token-generation/answered",
        no_groups = "cognito-pre-token-generation/no-groups",
        nulls = "cognito-pre-token-generation/nulls",
        sign_in = "cognito-pre-token-generation/sign-in",
    }
    cognito_user_migration: UserMigrationTriggerEvent if "cognito" {
        forgot_password = "cognito-user-migration/forgot-password",
        sign_in = "cognito-user-migration/sign-in",
    }
    cognito_verify_auth_challenge_response: VerifyAuthChallengeResponseTriggerEvent if "cognito" {
        judged = "cognito-verify-auth-challenge-response/judged",
        riddle = "cognito-verify-auth-challenge-response/riddle",
    }
    config_rule: AwsConfigRuleEvent if "config" {
        configuration_changed = "config-rule/configuration-changed",
        oversized = "config-rule/oversized",
        resource_deleted = "config-rule/resource-deleted",
        scheduled = "config-rule/scheduled",
    }
    connect_contact_flow: ConnectContactFlowEvent if "connect" {
        call = "connect-contact-flow/call",
        chat = "connect-contact-flow/chat",
        of_the_future = "connect-contact-flow/of-the-future",
    }
    connect_outbound_campaigns: ConnectOutboundCampaignsEvent if "connect-outbound-campaigns" {
        batch = "connect-outbound-campaigns/batch",
        damaged_profile = "connect-outbound-campaigns/damaged-profile",
    }
    documentdb: DocumentDbEvent if "documentdb" {
        collections = "documentdb/collections",
        documents = "documentdb/documents",
    }
    dynamodb_stream: DynamoDbStreamEvent if "dynamodb" {
        changes = "dynamodb-stream/changes",
        damaged_images = "dynamodb-stream/damaged-images",
        keys_only = "dynamodb-stream/keys-only",
        service_deletions = "dynamodb-stream/service-deletions",
        tumbling_window = "dynamodb-stream/tumbling-window",
    }
    ecs_deployment_hook: EcsDeploymentHookEvent if "ecs" {
        canary_step = "ecs-deployment-hook/canary-step",
        rollback = "ecs-deployment-hook/rollback",
        second_invocation = "ecs-deployment-hook/second-invocation",
    }
    eventbridge: EventBridgeEvent if "eventbridge" {
        access_analyzer_access_preview_failed = "eventbridge/access-analyzer-access-preview-failed",
        access_analyzer_error_finding = "eventbridge/access-analyzer-error-finding",
        access_analyzer_finding = "eventbridge/access-analyzer-finding",
        access_analyzer_unused_access_finding = "eventbridge/access-analyzer-unused-access-finding",
        application = "eventbridge/application",
        auto_scaling_instance_refresh_checkpoint = "eventbridge/auto-scaling-instance-refresh-checkpoint",
        auto_scaling_launch_lifecycle_action = "eventbridge/auto-scaling-launch-lifecycle-action",
        auto_scaling_launch_successful = "eventbridge/auto-scaling-launch-successful",
        auto_scaling_launch_unsuccessful = "eventbridge/auto-scaling-launch-unsuccessful",
        auto_scaling_terminate_lifecycle_action = "eventbridge/auto-scaling-terminate-lifecycle-action",
        batch_array_job_pending = "eventbridge/batch-array-job-pending",
        batch_job_failed = "eventbridge/batch-job-failed",
        cloudtrail_api_call = "eventbridge/cloudtrail-api-call",
        cloudtrail_api_call_failed = "eventbridge/cloudtrail-api-call-failed",
        cloudtrail_console_sign_in = "eventbridge/cloudtrail-console-sign-in",
        cloudtrail_insight = "eventbridge/cloudtrail-insight",
        cloudtrail_web_identity = "eventbridge/cloudtrail-web-identity",
        cloudwatch_alarm_configuration_change = "eventbridge/cloudwatch-alarm-configuration-change",
        cloudwatch_alarm_state_change = "eventbridge/cloudwatch-alarm-state-change",
        cloudwatch_composite_alarm_deleted = "eventbridge/cloudwatch-composite-alarm-deleted",
        cloudwatch_composite_alarm_state_change = "eventbridge/cloudwatch-composite-alarm-state-change",
        codebuild_build_phase_change = "eventbridge/codebuild-build-phase-change",
        codebuild_build_state_change = "eventbridge/codebuild-build-state-change",
        codecommit_approval_rule_template_change = "eventbridge/codecommit-approval-rule-template-change",
        codecommit_comment_on_pull_request = "eventbridge/codecommit-comment-on-pull-request",
        codecommit_merge_commit = "eventbridge/codecommit-merge-commit",
        codecommit_pull_request_approved = "eventbridge/codecommit-pull-request-approved",
        codecommit_pull_request_merged = "eventbridge/codecommit-pull-request-merged",
        codecommit_reference_updated = "eventbridge/codecommit-reference-updated",
        codedeploy_deployment_state_change = "eventbridge/codedeploy-deployment-state-change",
        codedeploy_instance_state_change = "eventbridge/codedeploy-instance-state-change",
        codepipeline_action_failed = "eventbridge/codepipeline-action-failed",
        codepipeline_pipeline_started = "eventbridge/codepipeline-pipeline-started",
        codepipeline_pipeline_stopping = "eventbridge/codepipeline-pipeline-stopping",
        codepipeline_stage_failed = "eventbridge/codepipeline-stage-failed",
        control_tower_create_managed_account = "eventbridge/control-tower-create-managed-account",
        control_tower_enable_guardrail = "eventbridge/control-tower-enable-guardrail",
        control_tower_setup_landing_zone = "eventbridge/control-tower-setup-landing-zone",
        ec2_ebs_snapshot_copy_failed = "eventbridge/ec2-ebs-snapshot-copy-failed",
        ec2_ebs_snapshot_notification = "eventbridge/ec2-ebs-snapshot-notification",
        ec2_ebs_volume_notification = "eventbridge/ec2-ebs-volume-notification",
        ec2_instance_rebalance_recommendation = "eventbridge/ec2-instance-rebalance-recommendation",
        ec2_instance_state_change = "eventbridge/ec2-instance-state-change",
        ec2_spot_instance_interruption_warning = "eventbridge/ec2-spot-instance-interruption-warning",
        ec2_spot_instance_request_fulfillment = "eventbridge/ec2-spot-instance-request-fulfillment",
        ecr_image_action = "eventbridge/ecr-image-action",
        ecr_image_scan = "eventbridge/ecr-image-scan",
        ecr_pull_through_cache_action = "eventbridge/ecr-pull-through-cache-action",
        ecr_replication_action = "eventbridge/ecr-replication-action",
        ecr_scan_resource_change = "eventbridge/ecr-scan-resource-change",
        ecs_container_instance_state_change = "eventbridge/ecs-container-instance-state-change",
        ecs_deployment_state_change = "eventbridge/ecs-deployment-state-change",
        ecs_service_discovery_instance_unhealthy = "eventbridge/ecs-service-discovery-instance-unhealthy",
        ecs_service_task_placement_failure = "eventbridge/ecs-service-task-placement-failure",
        ecs_task_state_change = "eventbridge/ecs-task-state-change",
        ecs_task_state_change_on_ec2 = "eventbridge/ecs-task-state-change-on-ec2",
        emr_auto_scaling_policy_state_change = "eventbridge/emr-auto-scaling-policy-state-change",
        emr_cluster_state_change = "eventbridge/emr-cluster-state-change",
        emr_configuration_error = "eventbridge/emr-configuration-error",
        emr_instance_fleet_state_change = "eventbridge/emr-instance-fleet-state-change",
        emr_instance_group_state_change = "eventbridge/emr-instance-group-state-change",
        emr_step_status_change = "eventbridge/emr-step-status-change",
        gamelift_matchmaking_succeeded = "eventbridge/gamelift-matchmaking-succeeded",
        gamelift_matchmaking_timed_out = "eventbridge/gamelift-matchmaking-timed-out",
        gamelift_placement_fulfilled = "eventbridge/gamelift-placement-fulfilled",
        gamelift_potential_match_created = "eventbridge/gamelift-potential-match-created",
        glue_crawler_failed = "eventbridge/glue-crawler-failed",
        glue_crawler_succeeded = "eventbridge/glue-crawler-succeeded",
        glue_database_state_change = "eventbridge/glue-database-state-change",
        glue_job_run_status = "eventbridge/glue-job-run-status",
        glue_job_state_change = "eventbridge/glue-job-state-change",
        glue_table_state_change = "eventbridge/glue-table-state-change",
        guardduty_finding_access_key = "eventbridge/guardduty-finding-access-key",
        guardduty_finding_instance = "eventbridge/guardduty-finding-instance",
        guardduty_malware_scan_no_threats = "eventbridge/guardduty-malware-scan-no-threats",
        guardduty_malware_scan_threats_found = "eventbridge/guardduty-malware-scan-threats-found",
        health_abuse_event = "eventbridge/health-abuse-event",
        health_scheduled_change = "eventbridge/health-scheduled-change",
        instance_state_change = "eventbridge/instance-state-change",
        kms_cmk_rotation = "eventbridge/kms-cmk-rotation",
        kms_imported_key_material_expiration = "eventbridge/kms-imported-key-material-expiration",
        macie_policy_finding = "eventbridge/macie-policy-finding",
        macie_sensitive_data_finding = "eventbridge/macie-sensitive-data-finding",
        scheduled_rule = "eventbridge/scheduled-rule",
        scheduler = "eventbridge/scheduler",
        secrets_manager_rotation_failed = "eventbridge/secrets-manager-rotation-failed",
        secrets_manager_rotation_succeeded = "eventbridge/secrets-manager-rotation-succeeded",
        security_hub_findings_custom_action = "eventbridge/security-hub-findings-custom-action",
        security_hub_findings_imported = "eventbridge/security-hub-findings-imported",
        security_hub_insight_results = "eventbridge/security-hub-insight-results",
        ssm_association_state_change = "eventbridge/ssm-association-state-change",
        ssm_automation_execution_status_change = "eventbridge/ssm-automation-execution-status-change",
        ssm_automation_step_status_change = "eventbridge/ssm-automation-step-status-change",
        ssm_calendar_state_change = "eventbridge/ssm-calendar-state-change",
        ssm_command_invocation_status_change = "eventbridge/ssm-command-invocation-status-change",
        ssm_command_status_change = "eventbridge/ssm-command-status-change",
        ssm_compliance_state_change = "eventbridge/ssm-compliance-state-change",
        ssm_instance_association_state_change = "eventbridge/ssm-instance-association-state-change",
        ssm_maintenance_window_task_registration = "eventbridge/ssm-maintenance-window-task-registration",
        ssm_maintenance_window_task_target_invocation = "eventbridge/ssm-maintenance-window-task-target-invocation",
        ssm_parameter_store_change = "eventbridge/ssm-parameter-store-change",
        ssm_parameter_store_policy_action = "eventbridge/ssm-parameter-store-policy-action",
        step_functions_execution_failed = "eventbridge/step-functions-execution-failed",
        step_functions_execution_succeeded = "eventbridge/step-functions-execution-succeeded",
        tag_change = "eventbridge/tag-change",
        tag_removed = "eventbridge/tag-removed",
        transcribe_call_analytics_job_completed = "eventbridge/transcribe-call-analytics-job-completed",
        transcribe_job_failed = "eventbridge/transcribe-job-failed",
        transcribe_language_identification = "eventbridge/transcribe-language-identification",
        transcribe_vocabulary_failed = "eventbridge/transcribe-vocabulary-failed",
        translate_job_stopped = "eventbridge/translate-job-stopped",
        translate_parallel_data_updated = "eventbridge/translate-parallel-data-updated",
        trusted_advisor_idle_load_balancer = "eventbridge/trusted-advisor-idle-load-balancer",
        trusted_advisor_password_policy = "eventbridge/trusted-advisor-password-policy",
    }
    iot_authorizer: IotCoreAuthorizerEvent if "iot-authorizer" {
        http = "iot-authorizer/http",
        mqtt = "iot-authorizer/mqtt",
        websocket = "iot-authorizer/websocket",
        x509 = "iot-authorizer/x509",
    }
    iot_core_add_or_delete_from_thing_group: IotCoreAddOrDeleteFromThingGroupEvent if "iot" {
        added = "iot-core-add-or-delete-from-thing-group/added",
        removed = "iot-core-add-or-delete-from-thing-group/removed",
    }
    iot_core_add_or_remove_from_thing_group: IotCoreAddOrRemoveFromThingGroupEvent if "iot" {
        added = "iot-core-add-or-remove-from-thing-group/added",
        removed = "iot-core-add-or-remove-from-thing-group/removed",
    }
    iot_core_thing_group: IotCoreThingGroupEvent if "iot" {
        dynamic_root = "iot-core-thing-group/dynamic-root",
        updated = "iot-core-thing-group/updated",
    }
    iot_core_thing_type_association: IotCoreThingTypeAssociationEvent if "iot" {
        added = "iot-core-thing-type-association/added",
        deleted = "iot-core-thing-type-association/deleted",
    }
    iot_core_thing_type: IotCoreThingTypeEvent if "iot" {
        created = "iot-core-thing-type/created",
        deprecated = "iot-core-thing-type/deprecated",
        deprecated_in_milliseconds = "iot-core-thing-type/deprecated-in-milliseconds",
    }
    iot_core_thing: IotCoreThingEvent if "iot" {
        created = "iot-core-thing/created",
        minimal = "iot-core-thing/minimal",
        updated_with_type = "iot-core-thing/updated-with-type",
    }
    iot_pre_provisioning_hook: IotCorePreProvisioningHookEvent if "iot-provisioning" {
        claim = "iot-pre-provisioning-hook/claim",
        no_parameters = "iot-pre-provisioning-hook/no-parameters",
    }
    kafka: KafkaEvent if "kafka" {
        msk = "kafka/msk",
        schema_registry = "kafka/schema-registry",
        self_managed = "kafka/self-managed",
    }
    kinesis_firehose: KinesisFirehoseEvent if "kinesis-firehose" {
        direct_put = "kinesis-firehose/direct-put",
        kinesis_source = "kinesis-firehose/kinesis-source",
        msk_source = "kinesis-firehose/msk-source",
        sns_notifications = "kinesis-firehose/sns-notifications",
        sqs_messages = "kinesis-firehose/sqs-messages",
    }
    kinesis_stream: KinesisStreamEvent if "kinesis" {
        cloudwatch_logs = "kinesis-stream/cloudwatch-logs",
        dynamodb_change = "kinesis-stream/dynamodb-change",
        records = "kinesis-stream/records",
        tumbling_window = "kinesis-stream/tumbling-window",
        tumbling_window_final = "kinesis-stream/tumbling-window-final",
    }
    lambda_destination: LambdaDestinationEvent if "lambda-destination" {
        not_invoked = "lambda-destination/not-invoked",
        retries_exhausted = "lambda-destination/retries-exhausted",
        success = "lambda-destination/success",
    }
    lambda_function_url: LambdaFunctionUrlEvent if "lambda-url" {
        binary_null_identity = "lambda-function-url/binary-null-identity",
        iam = "lambda-function-url/iam",
        public = "lambda-function-url/public",
    }
    lex_v2: LexV2Event if "lex" {
        dialog = "lex-v2/dialog",
        fulfillment_speech = "lex-v2/fulfillment-speech",
        kendra_search = "lex-v2/kendra-search",
    }
    rabbitmq: RabbitMqEvent if "rabbitmq" {
        empty_queue = "rabbitmq/empty-queue",
        queues = "rabbitmq/queues",
    }
    redshift_udf: RedshiftUdfEvent if "redshift-udf" {
        one_parameter = "redshift-udf/one-parameter",
        two_parameters = "redshift-udf/two-parameters",
    }
    s3_batch_operation: S3BatchOperationEvent if "s3-batch-operation" {
        schema_1 = "s3-batch-operation/schema-1",
        schema_2 = "s3-batch-operation/schema-2",
    }
    s3_eventbridge_notification: S3EventBridgeNotificationEvent if "s3-eventbridge-notification" {
        access_tier_changed = "s3-eventbridge-notification/access-tier-changed",
        acl_updated = "s3-eventbridge-notification/acl-updated",
        annotation_created = "s3-eventbridge-notification/annotation-created",
        object_created = "s3-eventbridge-notification/object-created",
        object_deleted = "s3-eventbridge-notification/object-deleted",
        object_expired = "s3-eventbridge-notification/object-expired",
        restore_completed = "s3-eventbridge-notification/restore-completed",
        restore_expired = "s3-eventbridge-notification/restore-expired",
        restore_initiated = "s3-eventbridge-notification/restore-initiated",
        storage_class_changed = "s3-eventbridge-notification/storage-class-changed",
        tags_added = "s3-eventbridge-notification/tags-added",
    }
    s3_object_lambda: S3ObjectLambdaEvent if "s3-object-lambda" {
        get_object = "s3-object-lambda/get-object",
        head_object = "s3-object-lambda/head-object",
        list_objects = "s3-object-lambda/list-objects",
        list_objects_v2 = "s3-object-lambda/list-objects-v2",
    }
    s3: S3Event if "s3" {
        created = "s3/created",
        intelligent_tiering = "s3/intelligent-tiering",
        lifecycle = "s3/lifecycle",
        metadata = "s3/metadata",
        removed = "s3/removed",
        replication = "s3/replication",
        restore = "s3/restore",
        test_event = "s3/test-event",
    }
    secrets_manager: SecretsManagerEvent if "secrets-manager" {
        create_secret = "secrets-manager/create-secret",
        finish_secret_cross_account = "secrets-manager/finish-secret-cross-account",
    }
    ses: SesEvent if "ses" {
        of_the_future = "ses/of-the-future",
        received = "ses/received",
        spam_without_to = "ses/spam-without-to",
    }
    sns: SnsEvent if "sns" {
        fifo = "sns/fifo",
        lambda_dead_letter = "sns/lambda-dead-letter",
        notification = "sns/notification",
        subscription_confirmation = "sns/subscription-confirmation",
    }
    sqs_api: SqsApiEvent if "sqs-api" {
        api = "sqs-api/api",
        step_functions = "sqs-api/step-functions",
    }
    sqs: SqsEvent if "sqs" {
        eventbridge_event = "sqs/eventbridge-event",
        fifo = "sqs/fifo",
        lambda_dead_letter = "sqs/lambda-dead-letter",
        s3_notification = "sqs/s3-notification",
        s3_sns_notification = "sqs/s3-sns-notification",
        sns_notification = "sqs/sns-notification",
        standard = "sqs/standard",
        stream_on_failure = "sqs/stream-on-failure",
    }
    stream_on_failure: StreamOnFailureEvent if "stream-on-failure" {
        dynamodb_s3 = "stream-on-failure/dynamodb-s3",
        kafka = "stream-on-failure/kafka",
        kafka_topic = "stream-on-failure/kafka-topic",
        kinesis = "stream-on-failure/kinesis",
    }
    transfer_family_authorizer: TransferFamilyAuthorizer if "transfer-family" {
        ftps_null_password = "transfer-family-authorizer/ftps-null-password",
        password = "transfer-family-authorizer/password",
        public_key = "transfer-family-authorizer/public-key",
    }
    transfer_workflow_step: TransferFamilyWorkflowStepEvent if "transfer-workflow-step" {
        efs = "transfer-workflow-step/efs",
        s3 = "transfer-workflow-step/s3",
    }
    vpc_lattice_v2: VpcLatticeEventV2 if "vpc-lattice" {
        anonymous = "vpc-lattice-v2/anonymous",
        iam = "vpc-lattice-v2/iam",
        roles_anywhere = "vpc-lattice-v2/roles-anywhere",
    }
    vpc_lattice: VpcLatticeEvent if "vpc-lattice" {
        get = "vpc-lattice/get",
        post = "vpc-lattice/post",
    }
}
