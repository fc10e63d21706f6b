//! What is on the screen: components, pages, the app.

mod app;
pub mod components;
pub mod html;
mod pages;

pub use app::mount;
