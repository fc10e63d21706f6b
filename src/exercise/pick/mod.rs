//! Picking one of several for each of many parts: groups, columns, actions. Only its view is shared.

#[cfg(feature = "ui")]
pub mod view;
