//! The view of `groups`.
