//! `Send`, `Sync` and `'static`: types can be moved into tasks and shared between them.
//!
//! The trait `Property` requires all three, so the compiler checks every type that a field of an event can have. This
//! test checks the events and all types that do not implement the trait.
#![cfg(feature = "full")]

#[cfg(feature = "runtime")]
use lambda_event_sources::runtime::{EventBody, EventSource, EventSourceError, EventSourceLayer, HttpSourceError};
use lambda_event_sources::{
    AnyEvent, ApiGatewayAuthorizerResponseBuilder, ApiGatewayAuthorizerResponseWebSocket, ApiGatewayHttpVerb,
    ApiGatewayPolicyEffect, ApiGatewayRouteArn, Boxed, CloudFormationResponseSender,
    CloudWatchDashboardCustomWidgetResponse, CodePipelineArtifacts, ConnectContactFlowResponse, Dict, DictWrapper,
    DynamoDbItem, Error, ErrorKind, HttpResponseParts, KinesisFirehoseDataTransformationResult, Property, Source,
    SqsEvent, SqsRecord, Timestamp, TimestampUnit, TransferFamilyHomeDirectory, batch, from_bytes,
};

const fn is_shared<T: Send + Sync + 'static>() {}

const fn is_property<T: Property>() {
    is_shared::<T>();
}

macro_rules! shared {
    ($($type:ty),* $(,)?) => {
        const _: () = { $(is_shared::<$type>();)* };
    };
}

macro_rules! events {
    ($($source:ident($event:ident) $kind:literal feature $feature:literal response $response:literal page $page:literal;)*) => {
        const _: () = { $(is_property::<lambda_event_sources::$event>();)* };
    };
}

lambda_event_sources::for_each_source!(events);

shared!(
    AnyEvent,
    ApiGatewayAuthorizerResponseBuilder,
    ApiGatewayAuthorizerResponseWebSocket,
    ApiGatewayHttpVerb,
    ApiGatewayPolicyEffect,
    ApiGatewayRouteArn,
    Boxed<SqsRecord>,
    CloudFormationResponseSender,
    CloudWatchDashboardCustomWidgetResponse,
    CodePipelineArtifacts<'static>,
    ConnectContactFlowResponse,
    Dict<SqsRecord>,
    DictWrapper<SqsEvent>,
    DynamoDbItem,
    Error,
    ErrorKind,
    HttpResponseParts,
    KinesisFirehoseDataTransformationResult,
    Source,
    Timestamp,
    TimestampUnit,
    TransferFamilyHomeDirectory,
    batch::Failure<'static, SqsRecord, Error>,
    batch::Outcome<'static, SqsRecord, Error>,
);

#[cfg(feature = "runtime")]
shared!(EventBody, EventSource<SqsEvent, fn()>, EventSourceError<Error>, EventSourceLayer, HttpSourceError);

#[test]
fn an_event_is_shared_between_threads() -> Result<(), Error> {
    const BODY: &str = "text of more than thirty bytes in the buffer";
    let event: SqsEvent = from_bytes(format!(r#"{{"Records": [{{"body": "{BODY}"}}]}}"#))?;
    let event = std::sync::Arc::new(event);
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let event = std::sync::Arc::clone(&event);
            std::thread::spawn(move || event.records.iter().all(|record| record.body == BODY))
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().ok(), Some(true));
    }
    Ok(())
}
