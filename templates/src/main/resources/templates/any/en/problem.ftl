I am sorry: because of a fault on our side I could not answer your message. It has been kept under the reference <code>${reference}</code>.

Please try again later, or call ${practice.phone} and mention the reference.
