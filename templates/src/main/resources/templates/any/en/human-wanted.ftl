I have noted that you want to talk to a person. The quickest way is to call ${practice.phone}: somebody there will be glad to help you. You can go on asking me meanwhile.
