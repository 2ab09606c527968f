use lambda_event_sources::{
    Error, RawTimestamp, Sensitive, Str, data_class,
    runtime::{self, Context, event_source},
    string_enum,
};
use serde::Serialize;

string_enum! {
    /// Payment method of an order.
    enum PaymentMethod {
        /// Credit or debit card.
        Card = "card",
        /// Bank transfer.
        Transfer = "transfer",
    }
}

/// An order, sent by the shop.
#[data_class]
struct OrderEvent {
    /// Order ID.
    #[data_class(required)]
    order_id: Str,
    /// Time at which the order was placed.
    placed_at: RawTimestamp,
    /// Payment method.
    payment_method: PaymentMethod,
    /// Token for the payment provider.
    payment_token: Option<Sensitive<Str>>,
    /// Ordered items.
    items: Vec<OrderItem>,
}

/// One item of an order.
#[data_class]
struct OrderItem {
    /// Article number.
    sku: Str,
    /// Price in cents.
    price: u32,
    /// Number of pieces.
    quantity: u32,
}

#[derive(Serialize)]
struct Invoice {
    order_id: Str,
    date: String,
    cents: u32,
}

async fn handler(event: OrderEvent, _: Context) -> Result<Invoice, Error> {
    println!("{event}");
    let placed_at = event.placed_at.timestamp()?.to_string();
    let cents = event.items.iter().map(|item| item.price * item.quantity).sum();
    let date = placed_at.chars().take("2024-06-01".len()).collect();
    Ok(Invoice { order_id: event.order_id, date, cents })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    runtime::run(event_source(handler)).await
}

#[cfg(test)]
mod tests {
    use lambda_event_sources::from_str;

    use super::*;

    const ORDER: &str = r#"{
        "orderId": "A-1001",
        "placedAt": "2024-06-01T12:00:00Z",
        "paymentMethod": "card",
        "paymentToken": "tok-8f3b",
        "items": [{"sku": "TEA-01", "price": 550, "quantity": 2}]
    }"#;

    #[tokio::test]
    async fn an_invoice_has_the_sum_of_all_items() -> Result<(), Error> {
        let invoice = handler(from_str(ORDER)?, Context::default()).await?;
        assert_eq!(invoice.order_id, "A-1001");
        assert_eq!((invoice.date.as_str(), invoice.cents), ("2024-06-01", 1_100));
        Ok(())
    }

    #[test]
    fn logs_do_not_contain_the_token() -> Result<(), Error> {
        let event: OrderEvent = from_str(ORDER)?;
        assert!(event.to_string().contains(r#""payment_token":"[SENSITIVE]""#));
        assert!(!format!("{event:?}").contains("tok-8f3b"));
        Ok(())
    }
}
