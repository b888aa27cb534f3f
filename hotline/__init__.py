"""What the hotline does: conversations waiting, held and found again, and who looked at them."""
