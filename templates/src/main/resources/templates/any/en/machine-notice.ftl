<i>You are writing with the automatic assistant of ${practice.name}, a computer program. To speak to a person, please call ${practice.phone}.</i>
