//! A reason under its verdict, in kinds whose parts are explained in a list. Only its view is shared.

#[cfg(feature = "ui")]
pub mod view;
