//! A running time that can be stopped and decides nothing. Only its view is shared.

#[cfg(feature = "ui")]
pub mod view;
