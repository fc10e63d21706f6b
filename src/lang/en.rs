//! stub
use super::Messages;
/// stub
pub(super) static MESSAGES: Messages = Messages { app: "Saqbol" };
