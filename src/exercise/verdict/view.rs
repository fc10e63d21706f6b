//! The view of `verdict`.
