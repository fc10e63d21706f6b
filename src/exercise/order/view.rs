//! The view of `order`.
