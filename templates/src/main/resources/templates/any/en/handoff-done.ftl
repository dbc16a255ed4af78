Thank you. Number ${number} does not wait any more.
