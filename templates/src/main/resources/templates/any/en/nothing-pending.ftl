There is nothing waiting for your answer. What would you like to know?
