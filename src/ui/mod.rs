//! What is on the screen: components, pages, the app.

mod app;
pub mod components;
mod pages;

pub use app::mount;
